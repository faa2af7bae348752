import type { MigrationInterface, QueryRunner } from 'typeorm';

const up = [
  `CREATE TABLE posts (
    entry_id bigint NOT NULL,
    reading_minutes integer NOT NULL DEFAULT '1',
    cover_file_id bigint,
    picked_at timestamptz,
    picked_by_id bigint,
    CONSTRAINT posts_pk PRIMARY KEY (entry_id)
  )`,
  'ALTER TABLE posts ADD CONSTRAINT posts_entry_id_fk FOREIGN KEY (entry_id) REFERENCES entries(id) ON DELETE CASCADE ON UPDATE NO ACTION',
  'ALTER TABLE posts ADD CONSTRAINT posts_cover_file_id_fk FOREIGN KEY (cover_file_id) REFERENCES files(id) ON DELETE SET NULL ON UPDATE NO ACTION',
  'ALTER TABLE posts ADD CONSTRAINT posts_picked_by_id_fk FOREIGN KEY (picked_by_id) REFERENCES people(id) ON DELETE SET NULL ON UPDATE NO ACTION',
  'CREATE INDEX posts_picked_ix ON posts (picked_at DESC, entry_id DESC) WHERE picked_at IS NOT NULL',
  'CREATE INDEX posts_cover_ix ON posts (cover_file_id) WHERE cover_file_id IS NOT NULL',
  `CREATE INDEX entries_author_published_ix ON entries (author_id, kind, COALESCE(published_at, created_at) DESC, id DESC) WHERE deleted_at IS NULL`,
  `CREATE TABLE announcements (
    entry_id bigint NOT NULL,
    ends_at timestamptz,
    must_read boolean NOT NULL DEFAULT false,
    department text NOT NULL DEFAULT '',
    site text NOT NULL DEFAULT '',
    reminded_at timestamptz,
    CONSTRAINT announcements_pk PRIMARY KEY (entry_id)
  )`,
  'ALTER TABLE announcements ADD CONSTRAINT announcements_entry_id_fk FOREIGN KEY (entry_id) REFERENCES entries(id) ON DELETE CASCADE ON UPDATE NO ACTION',
  `INSERT INTO announcements (entry_id) SELECT id FROM entries WHERE kind = 'announcement'`,
  `CREATE TABLE acknowledgements (
    entry_id bigint NOT NULL,
    person_id bigint NOT NULL,
    acknowledged_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT acknowledgements_pk PRIMARY KEY (entry_id, person_id)
  )`,
  'ALTER TABLE acknowledgements ADD CONSTRAINT acknowledgements_entry_id_fk FOREIGN KEY (entry_id) REFERENCES announcements(entry_id) ON DELETE CASCADE ON UPDATE NO ACTION',
  'ALTER TABLE acknowledgements ADD CONSTRAINT acknowledgements_person_id_fk FOREIGN KEY (person_id) REFERENCES people(id) ON DELETE CASCADE ON UPDATE NO ACTION',
  'CREATE INDEX acknowledgements_person_id_ix ON acknowledgements (person_id)',
  `CREATE TABLE feed_tokens (
    id bigint GENERATED ALWAYS AS IDENTITY NOT NULL,
    token_hash bytea NOT NULL,
    person_id bigint NOT NULL,
    name text NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now(),
    last_used_at timestamptz,
    CONSTRAINT feed_tokens_token_hash_uq UNIQUE (token_hash),
    CONSTRAINT feed_tokens_pk PRIMARY KEY (id)
  )`,
  'ALTER TABLE feed_tokens ADD CONSTRAINT feed_tokens_person_id_fk FOREIGN KEY (person_id) REFERENCES people(id) ON DELETE CASCADE ON UPDATE NO ACTION',
  'CREATE INDEX feed_tokens_person_id_ix ON feed_tokens (person_id)',
];
const down = ['DROP TABLE feed_tokens, acknowledgements, announcements, posts', 'DROP INDEX entries_author_published_ix'];

/** Blog posts, announcements with those who have read them, and private addresses of feeds. */
export class Posts1764000000017 implements MigrationInterface {
  name = 'Posts1764000000017';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of up) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of down) await runner.query(statement);
  }
}
