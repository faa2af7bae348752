import type { MigrationInterface, QueryRunner } from 'typeorm';

const up = [
  `CREATE TABLE page_working_versions (
    id bigint GENERATED ALWAYS AS IDENTITY,
    entry_id bigint NOT NULL,
    person_id bigint NOT NULL,
    name text NOT NULL DEFAULT '',
    title text NOT NULL,
    body jsonb NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT page_working_versions_pk PRIMARY KEY (id)
  )`,
  'CREATE INDEX page_working_versions_entry_id_ix ON page_working_versions (entry_id, id)',
  'CREATE INDEX page_working_versions_person_id_ix ON page_working_versions (person_id)',
  'ALTER TABLE page_working_versions ADD CONSTRAINT page_working_versions_entry_id_fk FOREIGN KEY (entry_id) REFERENCES entries(id) ON DELETE CASCADE ON UPDATE NO ACTION',
  'ALTER TABLE page_working_versions ADD CONSTRAINT page_working_versions_person_id_fk FOREIGN KEY (person_id) REFERENCES people(id) ON DELETE RESTRICT ON UPDATE NO ACTION',
  'ALTER TABLE wiki_pages ADD COLUMN changes_since timestamptz',
  'UPDATE wiki_pages SET changes_since = changes_at WHERE changes_at IS NOT NULL',
];

/** What is written beside a page that is out is kept every so often, and when somebody names it. */
export class WorkingVersions1764000000050 implements MigrationInterface {
  name = 'WorkingVersions1764000000050';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of up) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE wiki_pages DROP COLUMN changes_since');
    await runner.query('DROP TABLE page_working_versions');
  }
}
