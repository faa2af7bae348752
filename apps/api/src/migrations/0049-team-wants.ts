import type { MigrationInterface, QueryRunner } from 'typeorm';

const up = [
  `CREATE TABLE team_wants (
    manager_id bigint NOT NULL,
    skill_id bigint NOT NULL,
    level integer NOT NULL,
    people integer NOT NULL,
    CONSTRAINT team_wants_pk PRIMARY KEY (manager_id, skill_id)
  )`,
  'CREATE INDEX team_wants_skill_id_ix ON team_wants (skill_id)',
  'ALTER TABLE team_wants ADD CONSTRAINT team_wants_manager_id_fk FOREIGN KEY (manager_id) REFERENCES people(id) ON DELETE CASCADE ON UPDATE NO ACTION',
  'ALTER TABLE team_wants ADD CONSTRAINT team_wants_skill_id_fk FOREIGN KEY (skill_id) REFERENCES skills(id) ON DELETE CASCADE ON UPDATE NO ACTION',
];

/** What a manager wants their team to know. */
export class TeamWants1764000000049 implements MigrationInterface {
  name = 'TeamWants1764000000049';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of up) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE team_wants');
  }
}
