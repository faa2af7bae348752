import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Reactions that mostly stay among a few people, and what somebody decided about them. */
const rings = [
  `CREATE TABLE ring_findings (
    id bigint GENERATED ALWAYS AS IDENTITY NOT NULL,
    people_key text NOT NULL,
    person_ids bigint[] NOT NULL,
    inside integer NOT NULL,
    given integer NOT NULL,
    pairs jsonb NOT NULL,
    since timestamptz NOT NULL,
    until timestamptz NOT NULL,
    state text NOT NULL DEFAULT 'open',
    reason text NOT NULL DEFAULT '',
    decided_at timestamptz,
    decided_by_id bigint,
    created_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT ring_findings_pk PRIMARY KEY (id)
  )`,
  'ALTER TABLE ring_findings ADD CONSTRAINT ring_findings_decided_by_id_fk FOREIGN KEY (decided_by_id) REFERENCES people(id) ON DELETE SET NULL ON UPDATE NO ACTION',
  `CREATE UNIQUE INDEX ring_findings_open_uq ON ring_findings (people_key) WHERE state = 'open'`,
  'CREATE INDEX ring_findings_people_ix ON ring_findings (people_key, decided_at)',
  `CREATE TABLE voided_reactions (
    finding_id bigint NOT NULL,
    giver_id bigint NOT NULL,
    receiver_id bigint NOT NULL,
    since timestamptz NOT NULL,
    until timestamptz NOT NULL,
    CONSTRAINT voided_reactions_pk PRIMARY KEY (finding_id, giver_id, receiver_id)
  )`,
  'ALTER TABLE voided_reactions ADD CONSTRAINT voided_reactions_finding_id_fk FOREIGN KEY (finding_id) REFERENCES ring_findings(id) ON DELETE CASCADE ON UPDATE NO ACTION',
  'CREATE INDEX voided_reactions_pair_ix ON voided_reactions (receiver_id, giver_id)',
];

/** A line counts on the boards of the themes that its entry had when it was written, and of those above them. */
const themes = [
  `ALTER TABLE point_entries ADD COLUMN theme_ids bigint[] NOT NULL DEFAULT '{}'`,
  `CREATE FUNCTION themes_above(of_entry bigint) RETURNS bigint[] LANGUAGE sql STABLE AS $$
    WITH RECURSIVE up AS (
      SELECT et.theme_id AS id FROM entry_themes et JOIN entries e ON e.id = of_entry AND et.entry_id IN (e.id, e.parent_id)
      UNION SELECT t.parent_id FROM up JOIN themes t ON t.id = up.id WHERE t.parent_id IS NOT NULL)
    SELECT coalesce(array_agg(id ORDER BY id), '{}') FROM up $$`,
  'ALTER TABLE point_entries DISABLE TRIGGER point_entries_append_only',
  'UPDATE point_entries SET theme_ids = themes_above(entry_id) WHERE entry_id IN (SELECT e.id FROM entries e JOIN entry_themes et ON et.entry_id IN (e.id, e.parent_id))',
  'ALTER TABLE point_entries ENABLE TRIGGER point_entries_append_only',
];

/** How many people have how many points, so that a rank costs the same whoever stands above: changes are added, and folded by a job. */
const counts = [
  `CREATE TABLE board_counts (
    id bigint GENERATED ALWAYS AS IDENTITY NOT NULL,
    scope text NOT NULL,
    period text NOT NULL,
    starts_on date NOT NULL,
    points integer NOT NULL,
    people integer NOT NULL,
    CONSTRAINT board_counts_pk PRIMARY KEY (id)
  )`,
  'CREATE INDEX board_counts_rank_ix ON board_counts (scope, period, starts_on, points) INCLUDE (people)',
  `CREATE FUNCTION count_on_boards() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      IF TG_OP IN ('UPDATE', 'DELETE') THEN
        INSERT INTO board_counts (scope, period, starts_on, points, people)
        SELECT scope, period, starts_on, points, -count(*) FROM old_rows WHERE listed AND points > 0 AND scope <> 'own' GROUP BY 1, 2, 3, 4 ORDER BY 1, 2, 3, 4;
      END IF;
      IF TG_OP IN ('UPDATE', 'INSERT') THEN
        INSERT INTO board_counts (scope, period, starts_on, points, people)
        SELECT scope, period, starts_on, points, count(*) FROM new_rows WHERE listed AND points > 0 AND scope <> 'own' GROUP BY 1, 2, 3, 4 ORDER BY 1, 2, 3, 4;
      END IF;
      RETURN NULL;
    END $$`,
  'CREATE TRIGGER point_totals_counted_in AFTER INSERT ON point_totals REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION count_on_boards()',
  'CREATE TRIGGER point_totals_counted AFTER UPDATE ON point_totals REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION count_on_boards()',
  'CREATE TRIGGER point_totals_counted_out AFTER DELETE ON point_totals REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION count_on_boards()',
  `INSERT INTO board_counts (scope, period, starts_on, points, people)
     SELECT scope, period, starts_on, points, count(*) FROM point_totals WHERE listed AND points > 0 AND scope <> 'own' GROUP BY 1, 2, 3, 4`,
];

const workingTime = [
  'ALTER TABLE people ADD COLUMN working_time integer NOT NULL DEFAULT 100',
  'ALTER TABLE people ADD CONSTRAINT people_working_time_ck CHECK (working_time BETWEEN 1 AND 100)',
];
const up = [...rings, ...themes, ...counts, ...workingTime];
const down = [
  'ALTER TABLE people DROP COLUMN working_time',
  'DROP TRIGGER point_totals_counted_in ON point_totals',
  'DROP TRIGGER point_totals_counted ON point_totals',
  'DROP TRIGGER point_totals_counted_out ON point_totals',
  'DROP FUNCTION count_on_boards',
  'DROP TABLE board_counts',
  'DROP FUNCTION themes_above',
  'ALTER TABLE point_entries DROP COLUMN theme_ids',
  'DROP TABLE voided_reactions, ring_findings',
];

/** What makes boards fair: circles of favours are looked at, themes have a board, ranks are cheap, part time counts as such. */
export class FairBoards1764000000044 implements MigrationInterface {
  name = 'FairBoards1764000000044';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of up) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of down) await runner.query(statement);
  }
}
