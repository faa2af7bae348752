import type { MigrationInterface, QueryRunner } from 'typeorm';

const up = [
  `CREATE TABLE badge_awards (
    id bigint GENERATED ALWAYS AS IDENTITY NOT NULL,
    badge text NOT NULL,
    person_id bigint NOT NULL,
    repeat_key text NOT NULL DEFAULT '',
    open boolean NOT NULL,
    awarded_at timestamptz NOT NULL,
    revoked_at timestamptz,
    CONSTRAINT badge_awards_badge_person_id_repeat_key_uq UNIQUE (badge, person_id, repeat_key),
    CONSTRAINT badge_awards_pk PRIMARY KEY (id)
  )`,
  'ALTER TABLE badge_awards ADD CONSTRAINT badge_awards_person_id_fk FOREIGN KEY (person_id) REFERENCES people(id) ON DELETE CASCADE ON UPDATE NO ACTION',
  'CREATE INDEX badge_awards_person_ix ON badge_awards (person_id, awarded_at DESC, id DESC) WHERE revoked_at IS NULL',
];

/** Badges that people were given. */
export class Badges1764000000034 implements MigrationInterface {
  name = 'Badges1764000000034';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of up) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE badge_awards');
  }
}
