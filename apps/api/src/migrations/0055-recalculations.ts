import type { MigrationInterface, QueryRunner } from 'typeorm';

const up = [
  `CREATE TABLE recalculations (
    id bigint GENERATED ALWAYS AS IDENTITY NOT NULL,
    code text NOT NULL,
    since timestamptz NOT NULL,
    apply boolean NOT NULL,
    actor_id bigint,
    state text NOT NULL DEFAULT 'running',
    done int NOT NULL DEFAULT 0,
    total int NOT NULL DEFAULT 0,
    looked_at bigint NOT NULL DEFAULT 0,
    entries int NOT NULL DEFAULT 0,
    people int NOT NULL DEFAULT 0,
    points int NOT NULL DEFAULT 0,
    created_at timestamptz NOT NULL DEFAULT now(),
    ended_at timestamptz,
    CONSTRAINT recalculations_pk PRIMARY KEY (id)
  )`,
  'ALTER TABLE recalculations ADD CONSTRAINT recalculations_actor_id_fk FOREIGN KEY (actor_id) REFERENCES people(id) ON DELETE SET NULL ON UPDATE NO ACTION',
  `CREATE UNIQUE INDEX recalculations_running_uq ON recalculations (code) WHERE state = 'running'`,
  'CREATE INDEX recalculations_code_ix ON recalculations (code, id)',
];

/** What counting again would change, or changes: a job that says how far it is. */
export class Recalculations1764000000055 implements MigrationInterface {
  name = 'Recalculations1764000000055';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of up) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE recalculations');
  }
}
