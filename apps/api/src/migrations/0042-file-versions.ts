import type { MigrationInterface, QueryRunner } from 'typeorm';

const up = [
  'ALTER TABLE files ADD COLUMN version integer NOT NULL DEFAULT 1',
  'ALTER TABLE files ADD COLUMN changed_by_id bigint',
  'ALTER TABLE files ADD COLUMN changed_at timestamptz',
  'CREATE INDEX files_changed_by_id_ix ON files (changed_by_id)',
  'ALTER TABLE files ADD CONSTRAINT files_changed_by_id_fk FOREIGN KEY (changed_by_id) REFERENCES people(id) ON DELETE SET NULL ON UPDATE NO ACTION',
  `CREATE TABLE file_versions (
    file_id bigint NOT NULL,
    number integer NOT NULL,
    name text NOT NULL,
    type text NOT NULL,
    size bigint NOT NULL,
    key text NOT NULL,
    display_key text,
    thumb_key text,
    width integer,
    height integer,
    sha256 bytea NOT NULL,
    by_id bigint,
    created_at timestamptz NOT NULL,
    CONSTRAINT file_versions_pk PRIMARY KEY (file_id, number)
  )`,
  'CREATE INDEX file_versions_by_id_ix ON file_versions (by_id)',
  'ALTER TABLE file_versions ADD CONSTRAINT file_versions_file_id_fk FOREIGN KEY (file_id) REFERENCES files(id) ON DELETE CASCADE ON UPDATE NO ACTION',
  'ALTER TABLE file_versions ADD CONSTRAINT file_versions_by_id_fk FOREIGN KEY (by_id) REFERENCES people(id) ON DELETE SET NULL ON UPDATE NO ACTION',
];

/** A file keeps its address when its bytes are replaced; what it was before stays. */
export class FileVersions1764000000042 implements MigrationInterface {
  name = 'FileVersions1764000000042';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of up) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE file_versions');
    await runner.query('ALTER TABLE files DROP COLUMN version, DROP COLUMN changed_by_id, DROP COLUMN changed_at');
  }
}
