import type { MigrationInterface, QueryRunner } from 'typeorm';

const statements = [
  `CREATE TABLE search_documents (
    id text NOT NULL,
    kind text NOT NULL,
    ref_id bigint NOT NULL,
    audience text[] NOT NULL,
    title text NOT NULL,
    body text NOT NULL,
    space_id bigint,
    author_id bigint,
    theme_ids bigint[] NOT NULL DEFAULT '{}',
    popularity double precision NOT NULL DEFAULT '0',
    at timestamptz,
    version text NOT NULL,
    vector tsvector NOT NULL,
    CONSTRAINT search_documents_pk PRIMARY KEY (id)
  )`,
  `CREATE TABLE search_words (
    word text NOT NULL,
    audience text NOT NULL,
    documents integer NOT NULL,
    CONSTRAINT search_words_pk PRIMARY KEY (word, audience)
  )`,
  `CREATE INDEX search_documents_vector_ix ON search_documents USING gin (vector)`,
  `CREATE INDEX search_documents_audience_ix ON search_documents USING gin (audience)`,
  `CREATE INDEX search_documents_title_ix ON search_documents USING gin (fold(title) gin_trgm_ops)`,
  `CREATE INDEX search_words_trigram_ix ON search_words USING gin (word gin_trgm_ops)`,
];

/** The PostgreSQL search engine. */
export class Search1764000000007 implements MigrationInterface {
  name = 'Search1764000000007';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('The first schema has nothing before it.'));
  }
}
