import type { MigrationInterface, QueryRunner } from 'typeorm';

const up = [
  `CREATE TABLE imports (
    source text NOT NULL,
    external_id text NOT NULL,
    entry_id bigint,
    person_id bigint,
    created_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT imports_pk PRIMARY KEY (source, external_id)
  )`,
  'ALTER TABLE imports ADD CONSTRAINT imports_entry_id_fk FOREIGN KEY (entry_id) REFERENCES entries(id) ON DELETE SET NULL ON UPDATE NO ACTION',
  'ALTER TABLE imports ADD CONSTRAINT imports_person_id_fk FOREIGN KEY (person_id) REFERENCES people(id) ON DELETE CASCADE ON UPDATE NO ACTION',
  'CREATE INDEX imports_entry_ix ON imports (entry_id) WHERE entry_id IS NOT NULL',
  'CREATE INDEX imports_person_ix ON imports (person_id) WHERE person_id IS NOT NULL',
];

/** Where imported things came from, so that an import goes on where it stopped. */
export class Imports1764000000027 implements MigrationInterface {
  name = 'Imports1764000000027';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of up) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE imports');
  }
}
