import type { MigrationInterface, QueryRunner } from 'typeorm';

const up = [
  `CREATE TABLE skill_merges (
    id bigint GENERATED ALWAYS AS IDENTITY NOT NULL,
    from_id bigint NOT NULL,
    into_id bigint NOT NULL,
    label_fr text NOT NULL,
    label_en text NOT NULL,
    moved jsonb NOT NULL,
    by_id bigint,
    merged_at timestamptz NOT NULL DEFAULT now(),
    undone_at timestamptz,
    CONSTRAINT skill_merges_pk PRIMARY KEY (id)
  )`,
  'ALTER TABLE skill_merges ADD CONSTRAINT skill_merges_by_id_fk FOREIGN KEY (by_id) REFERENCES people(id) ON DELETE SET NULL ON UPDATE NO ACTION',
  'CREATE UNIQUE INDEX skill_merges_from_uq ON skill_merges (from_id) WHERE undone_at IS NULL',
  'CREATE INDEX skill_merges_into_ix ON skill_merges (into_id) WHERE undone_at IS NULL',
];

/** What went along when two skills became one, so that they can be two again. */
export class SkillMerges1764000000053 implements MigrationInterface {
  name = 'SkillMerges1764000000053';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of up) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE skill_merges');
  }
}
