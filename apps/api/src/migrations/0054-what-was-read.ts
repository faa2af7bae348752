import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What somebody read lately is told by the index alone: the forum asks for all of it to know what is new to them. */
export class WhatWasRead1764000000054 implements MigrationInterface {
  name = 'WhatWasRead1764000000054';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX read_states_read_ix');
    await runner.query('CREATE INDEX read_states_read_ix ON read_states (person_id, read_at DESC) INCLUDE (entry_id)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX read_states_read_ix');
    await runner.query('CREATE INDEX read_states_read_ix ON read_states (person_id, read_at DESC)');
  }
}
