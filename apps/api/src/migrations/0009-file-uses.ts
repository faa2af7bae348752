import type { MigrationInterface, QueryRunner } from 'typeorm';

const statements = [
  `CREATE INDEX people_avatar_ix ON people (avatar_file_id) WHERE avatar_file_id IS NOT NULL`,
  `CREATE INDEX entries_picture_ix ON entries (picture_file_id) WHERE picture_file_id IS NOT NULL`,
];

/** From a file to the person or the entry whose picture it is: asked for at every download. */
export class FileUses1764000000009 implements MigrationInterface {
  name = 'FileUses1764000000009';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX people_avatar_ix, entries_picture_ix');
  }
}
