import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How lively each space is: what the home mix divides by, so that a busy space does not drown the others. */
export class Pulse1764000000026 implements MigrationInterface {
  name = 'Pulse1764000000026';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE spaces ADD COLUMN pulse integer NOT NULL DEFAULT 0');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE spaces DROP COLUMN pulse');
  }
}
