import type { MigrationInterface, QueryRunner } from 'typeorm';

const up = [
  `CREATE TABLE nodes (
    id uuid NOT NULL,
    url text NOT NULL,
    seen_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT nodes_pk PRIMARY KEY (id)
  )`,
  `CREATE TABLE coedited_documents (
    entry_id bigint NOT NULL,
    state bytea NOT NULL,
    body_hash text NOT NULL,
    epoch integer NOT NULL DEFAULT '0',
    node_id uuid,
    CONSTRAINT coedited_documents_pk PRIMARY KEY (entry_id)
  )`,
  `CREATE TABLE coedited_updates (
    id bigint GENERATED ALWAYS AS IDENTITY NOT NULL,
    entry_id bigint NOT NULL,
    person_id bigint NOT NULL,
    bytes bytea NOT NULL,
    characters integer NOT NULL DEFAULT '0',
    created_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT coedited_updates_pk PRIMARY KEY (id)
  )`,
  `CREATE TABLE revision_authors (
    entry_id bigint NOT NULL,
    number integer NOT NULL,
    person_id bigint NOT NULL,
    characters integer NOT NULL,
    CONSTRAINT revision_authors_pk PRIMARY KEY (entry_id, number, person_id)
  )`,
  'CREATE INDEX coedited_documents_node_id_ix ON coedited_documents (node_id)',
  'CREATE INDEX coedited_updates_entry_id_id_ix ON coedited_updates (entry_id, id)',
  'CREATE INDEX coedited_updates_person_id_ix ON coedited_updates (person_id)',
  'CREATE INDEX revision_authors_person_id_ix ON revision_authors (person_id)',
  `ALTER TABLE coedited_documents ADD CONSTRAINT coedited_documents_entry_id_fk FOREIGN KEY (entry_id) REFERENCES entries(id) ON DELETE CASCADE ON UPDATE NO ACTION`,
  `ALTER TABLE coedited_documents ADD CONSTRAINT coedited_documents_node_id_fk FOREIGN KEY (node_id) REFERENCES nodes(id) ON DELETE SET NULL ON UPDATE NO ACTION`,
  `ALTER TABLE coedited_updates ADD CONSTRAINT coedited_updates_entry_id_fk FOREIGN KEY (entry_id) REFERENCES entries(id) ON DELETE CASCADE ON UPDATE NO ACTION`,
  `ALTER TABLE coedited_updates ADD CONSTRAINT coedited_updates_person_id_fk FOREIGN KEY (person_id) REFERENCES people(id) ON DELETE RESTRICT ON UPDATE NO ACTION`,
  `ALTER TABLE revision_authors ADD CONSTRAINT revision_authors_entry_id_fk FOREIGN KEY (entry_id) REFERENCES entries(id) ON DELETE CASCADE ON UPDATE NO ACTION`,
  `ALTER TABLE revision_authors ADD CONSTRAINT revision_authors_person_id_fk FOREIGN KEY (person_id) REFERENCES people(id) ON DELETE CASCADE ON UPDATE NO ACTION`,
];

/** Writing together: documents and the changes that are not in an entry yet, the nodes that hold them, who wrote what of a revision. */
export class Coediting1764000000037 implements MigrationInterface {
  name = 'Coediting1764000000037';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of up) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE revision_authors, coedited_updates, coedited_documents, nodes');
  }
}
