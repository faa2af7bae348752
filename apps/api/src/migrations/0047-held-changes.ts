import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What is written together of a page that is out waits beside it until somebody publishes it. */
export class HeldChanges1764000000047 implements MigrationInterface {
  name = 'HeldChanges1764000000047';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE coedited_documents ADD COLUMN published bytea');
    await runner.query('ALTER TABLE wiki_pages ADD COLUMN changes_by_id bigint, ADD COLUMN changes_at timestamptz');
    await runner.query(
      'ALTER TABLE wiki_pages ADD CONSTRAINT wiki_pages_changes_by_id_fk FOREIGN KEY (changes_by_id) REFERENCES people(id) ON DELETE SET NULL ON UPDATE NO ACTION',
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE wiki_pages DROP COLUMN changes_by_id, DROP COLUMN changes_at');
    await runner.query('ALTER TABLE coedited_documents DROP COLUMN published');
  }
}
