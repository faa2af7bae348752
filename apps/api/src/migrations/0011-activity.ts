import type { MigrationInterface, QueryRunner } from 'typeorm';

const statements = [
  `CREATE INDEX domain_events_activity_ix ON domain_events (space_id, id) WHERE type IN ('idea.moved', 'comment.created', 'membership.changed')`,
  `CREATE INDEX idea_transitions_created_at_ix ON idea_transitions (created_at)`,
];

/** What happened in a space, latest first; what moved along the chain in a month. */
export class Activity1764000000011 implements MigrationInterface {
  name = 'Activity1764000000011';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX domain_events_activity_ix, idea_transitions_created_at_ix');
  }
}
