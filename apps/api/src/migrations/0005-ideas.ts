import type { MigrationInterface, QueryRunner } from 'typeorm';

const statements = [
  `CREATE TABLE ideas (
    entry_id bigint NOT NULL,
    number integer,
    problem text NOT NULL DEFAULT '',
    audience text NOT NULL DEFAULT '',
    goal text NOT NULL DEFAULT '',
    kpi text NOT NULL DEFAULT '',
    channels text[] NOT NULL DEFAULT '{}',
    cost_amount bigint,
    cost_currency text,
    challenge_id bigint,
    similar_ids bigint[] NOT NULL DEFAULT '{}',
    stage_since timestamptz NOT NULL DEFAULT now(),
    version_at_return integer,
    CONSTRAINT ideas_number_uq UNIQUE (number),
    CONSTRAINT ideas_pk PRIMARY KEY (entry_id)
  )`,
  `CREATE TABLE idea_merges (
    id bigint GENERATED ALWAYS AS IDENTITY NOT NULL,
    from_id bigint NOT NULL,
    into_id bigint NOT NULL,
    by_id bigint NOT NULL,
    previous_stage text NOT NULL,
    moved_voters bigint[] NOT NULL,
    moved_followers bigint[] NOT NULL,
    credited_author boolean NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now(),
    undone_at timestamptz,
    CONSTRAINT idea_merges_pk PRIMARY KEY (id)
  )`,
  `CREATE TABLE idea_transitions (
    id bigint GENERATED ALWAYS AS IDENTITY NOT NULL,
    idea_id bigint NOT NULL,
    from_stage text,
    to_stage text NOT NULL,
    by_id bigint,
    reason text,
    created_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT idea_transitions_pk PRIMARY KEY (id)
  )`,
  `CREATE INDEX idea_merges_into_id_ix ON idea_merges (into_id)`,
  `CREATE INDEX idea_transitions_idea_id_id_ix ON idea_transitions (idea_id, id)`,
  `ALTER TABLE ideas ADD CONSTRAINT ideas_entry_id_fk FOREIGN KEY (entry_id) REFERENCES entries(id) ON DELETE CASCADE ON UPDATE NO ACTION`,
  `ALTER TABLE idea_merges ADD CONSTRAINT idea_merges_from_id_fk FOREIGN KEY (from_id) REFERENCES ideas(entry_id) ON DELETE CASCADE ON UPDATE NO ACTION`,
  `ALTER TABLE idea_merges ADD CONSTRAINT idea_merges_into_id_fk FOREIGN KEY (into_id) REFERENCES ideas(entry_id) ON DELETE CASCADE ON UPDATE NO ACTION`,
  `ALTER TABLE idea_merges ADD CONSTRAINT idea_merges_by_id_fk FOREIGN KEY (by_id) REFERENCES people(id) ON DELETE RESTRICT ON UPDATE NO ACTION`,
  `ALTER TABLE idea_transitions ADD CONSTRAINT idea_transitions_idea_id_fk FOREIGN KEY (idea_id) REFERENCES ideas(entry_id) ON DELETE CASCADE ON UPDATE NO ACTION`,
  `ALTER TABLE idea_transitions ADD CONSTRAINT idea_transitions_by_id_fk FOREIGN KEY (by_id) REFERENCES people(id) ON DELETE RESTRICT ON UPDATE NO ACTION`,
  `CREATE SEQUENCE idea_numbers`,
  `CREATE UNIQUE INDEX idea_merges_standing_uq ON idea_merges (from_id) WHERE undone_at IS NULL`,
  `CREATE TRIGGER idea_transitions_append_only BEFORE UPDATE ON idea_transitions FOR EACH ROW EXECUTE FUNCTION refuse_change()`,
];

/** Ideas, their stages and merges. */
export class Ideas1764000000005 implements MigrationInterface {
  name = 'Ideas1764000000005';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('The first schema has nothing before it.'));
  }
}
