import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What was decided about reports, latest first, by index. */
export class ClosedCases1764000000025 implements MigrationInterface {
  name = 'ClosedCases1764000000025';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE INDEX moderation_cases_closed_ix ON moderation_cases (closed_at, id) WHERE closed_at IS NOT NULL');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX moderation_cases_closed_ix');
  }
}
