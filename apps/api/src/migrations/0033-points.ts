import type { MigrationInterface, QueryRunner } from 'typeorm';

/** code, points, daily cap in points, daily cap in times, hours until it settles. Source: product/gamification 4.2. */
const rules: [code: string, points: number, capPoints: number | null, capTimes: number | null, delay: number][] = [
  ['P01', 10, null, null, 0],
  ['P02', 10, null, 2, 0],
  ['P03', 1, 20, null, 24],
  ['P04', 25, null, null, 0],
  ['P05', 100, null, null, 0],
  ['P06', 200, null, null, 0],
  ['P07', 60, null, null, 0],
  ['P08', 8, null, 3, 0],
  ['P09', 5, null, 2, 0],
  ['P10', 3, 15, null, 24],
  ['P11', 2, 10, null, 24],
  ['P12', 4, 40, null, 24],
  ['P13', 15, null, null, 0],
  ['P14', 2, 4, null, 0],
  ['P15', 5, 15, null, 24],
  ['P16', 5, 25, null, 0],
  ['P17', 10, null, 1, 24],
  ['P18', 4, 12, null, 24],
  ['P19', 10, 30, null, 0],
  ['P20', 30, null, null, 0],
  ['P21', 10, 50, null, 0],
  ['P22', 12, 36, null, 0],
  ['P23', 10, 30, null, 0],
  ['P24', 5, 15, null, 0],
  ['P25', 10, null, 2, 0],
  ['P26', 15, null, 1, 0],
  ['P27', 15, 45, null, 0],
  ['P28', 5, 10, null, 0],
  ['P29', -1, null, null, 0],
  ['P30', -20, null, null, 0],
];
const sql = (value: string | number | null): string => (value === null ? 'NULL' : typeof value === 'string' ? `'${value}'` : String(value));

const up = [
  `CREATE TABLE point_rules (
    code text NOT NULL,
    version integer NOT NULL,
    points integer NOT NULL,
    cap_points integer,
    cap_times integer,
    delay_hours integer NOT NULL,
    enabled boolean NOT NULL DEFAULT true,
    valid_from timestamptz NOT NULL,
    changed_by_id bigint,
    changed_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT point_rules_pk PRIMARY KEY (code, version)
  )`,
  `CREATE TABLE point_entries (
    id bigint GENERATED ALWAYS AS IDENTITY NOT NULL,
    rule text NOT NULL,
    rule_version integer NOT NULL,
    person_id bigint NOT NULL,
    source_type text NOT NULL,
    source_id bigint NOT NULL,
    actor_id bigint NOT NULL DEFAULT '0',
    turn integer NOT NULL DEFAULT 0,
    worth integer NOT NULL,
    points integer NOT NULL,
    note text NOT NULL DEFAULT '',
    entry_id bigint,
    space_id bigint,
    open boolean NOT NULL,
    caused_at timestamptz NOT NULL,
    caused_on date NOT NULL,
    counted_on date NOT NULL,
    at timestamptz NOT NULL,
    reverses bigint,
    CONSTRAINT point_entries_pk PRIMARY KEY (id)
  )`,
  `CREATE UNIQUE INDEX point_entries_cause_uq ON point_entries (rule, person_id, source_type, source_id, actor_id, turn) WHERE reverses IS NULL`,
  'CREATE UNIQUE INDEX point_entries_reversal_uq ON point_entries (reverses) WHERE reverses IS NOT NULL',
  'CREATE INDEX point_entries_person_ix ON point_entries (person_id, id)',
  'CREATE INDEX point_entries_day_ix ON point_entries (person_id, caused_on)',
  'CREATE INDEX point_entries_counted_ix ON point_entries (person_id, counted_on)',
  'CREATE INDEX point_entries_entry_ix ON point_entries (entry_id) WHERE entry_id IS NOT NULL',
  'CREATE TRIGGER point_entries_append_only BEFORE UPDATE OR DELETE ON point_entries FOR EACH ROW EXECUTE FUNCTION refuse_change()',
  'CREATE TRIGGER point_entries_kept BEFORE TRUNCATE ON point_entries FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()',
  `CREATE TABLE point_pending (
    rule text NOT NULL,
    person_id bigint NOT NULL,
    source_type text NOT NULL,
    source_id bigint NOT NULL,
    actor_id bigint NOT NULL DEFAULT '0',
    worth integer NOT NULL,
    entry_id bigint NOT NULL,
    caused_at timestamptz NOT NULL,
    settles_at timestamptz NOT NULL,
    CONSTRAINT point_pending_pk PRIMARY KEY (rule, person_id, source_type, source_id, actor_id)
  )`,
  'CREATE INDEX point_pending_settles_at_ix ON point_pending (settles_at)',
  'CREATE INDEX point_pending_person_ix ON point_pending (person_id, settles_at)',
  'CREATE INDEX point_pending_entry_id_ix ON point_pending (entry_id)',
  'ALTER TABLE point_pending ADD CONSTRAINT point_pending_person_id_fk FOREIGN KEY (person_id) REFERENCES people(id) ON DELETE CASCADE ON UPDATE NO ACTION',
  `CREATE TABLE point_accounts (
    person_id bigint NOT NULL,
    on_boards boolean NOT NULL DEFAULT true,
    CONSTRAINT point_accounts_pk PRIMARY KEY (person_id)
  )`,
  'ALTER TABLE point_accounts ADD CONSTRAINT point_accounts_person_id_fk FOREIGN KEY (person_id) REFERENCES people(id) ON DELETE CASCADE ON UPDATE NO ACTION',
  `CREATE TABLE point_totals (
    person_id bigint NOT NULL,
    scope text NOT NULL,
    period text NOT NULL,
    starts_on date NOT NULL,
    points integer NOT NULL,
    outcome integer NOT NULL,
    beneficiaries integer NOT NULL,
    reached_at timestamptz NOT NULL,
    listed boolean NOT NULL,
    CONSTRAINT point_totals_pk PRIMARY KEY (person_id, scope, period, starts_on)
  )`,
  'ALTER TABLE point_totals ADD CONSTRAINT point_totals_person_id_fk FOREIGN KEY (person_id) REFERENCES people(id) ON DELETE CASCADE ON UPDATE NO ACTION',
  `CREATE INDEX point_totals_board_ix ON point_totals (scope, period, starts_on, (-points), (-outcome), (-beneficiaries), reached_at, person_id)
     WHERE listed AND points > 0`,
  `CREATE TABLE point_contests (
    id bigint GENERATED ALWAYS AS IDENTITY NOT NULL,
    point_entry_id bigint NOT NULL,
    person_id bigint NOT NULL,
    reason text NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now(),
    answered_at timestamptz,
    answered_by_id bigint,
    answer text NOT NULL DEFAULT '',
    points integer NOT NULL DEFAULT 0,
    CONSTRAINT point_contests_point_entry_id_uq UNIQUE (point_entry_id),
    CONSTRAINT point_contests_pk PRIMARY KEY (id)
  )`,
  'ALTER TABLE point_contests ADD CONSTRAINT point_contests_point_entry_id_fk FOREIGN KEY (point_entry_id) REFERENCES point_entries(id) ON DELETE CASCADE ON UPDATE NO ACTION',
  'ALTER TABLE point_contests ADD CONSTRAINT point_contests_person_id_fk FOREIGN KEY (person_id) REFERENCES people(id) ON DELETE CASCADE ON UPDATE NO ACTION',
  'ALTER TABLE point_contests ADD CONSTRAINT point_contests_answered_by_id_fk FOREIGN KEY (answered_by_id) REFERENCES people(id) ON DELETE SET NULL ON UPDATE NO ACTION',
  'CREATE INDEX point_contests_open_ix ON point_contests (created_at, id) WHERE answered_at IS NULL',
  // On boards: members who did not leave them. Those who moderate are there only when the company wants it.
  `CREATE FUNCTION on_boards(of_person bigint) RETURNS boolean LANGUAGE sql STABLE AS $$
    SELECT coalesce((SELECT p.active AND coalesce(a.on_boards, true)
        AND (p.role = 'member' OR (p.role IN ('facilitator', 'admin')
             AND coalesce((SELECT (s.value->>'staffOnBoards')::boolean FROM settings s WHERE s.key = 'recognition'), false)))
      FROM people p LEFT JOIN point_accounts a ON a.person_id = p.id WHERE p.id = of_person), false) $$`,
  `CREATE FUNCTION list_on_boards() RETURNS trigger LANGUAGE plpgsql AS $$
    DECLARE who bigint; now_listed boolean;
    BEGIN
      IF TG_TABLE_NAME = 'people' THEN who := NEW.id; ELSE who := NEW.person_id; END IF;
      now_listed := on_boards(who);
      UPDATE point_totals SET listed = now_listed WHERE person_id = who AND listed <> now_listed;
      RETURN NULL;
    END $$`,
  'CREATE TRIGGER people_on_boards AFTER UPDATE OF active, role ON people FOR EACH ROW EXECUTE FUNCTION list_on_boards()',
  'CREATE TRIGGER point_accounts_on_boards AFTER UPDATE OF on_boards ON point_accounts FOR EACH ROW EXECUTE FUNCTION list_on_boards()',
  `INSERT INTO point_rules (code, version, points, cap_points, cap_times, delay_hours, valid_from) VALUES
    ${rules.map(([code, ...rest]) => `(${sql(code)}, 1, ${rest.map(sql).join(', ')}, '-infinity')`).join(', ')}`,
];
const down = [
  'DROP TRIGGER people_on_boards ON people',
  'DROP TABLE point_contests, point_totals, point_accounts, point_pending, point_entries, point_rules',
  'DROP FUNCTION list_on_boards, on_boards',
];

/** The ledger of points: rules with versions, append-only entries, what waits, and the sums that boards are read from. */
export class Points1764000000033 implements MigrationInterface {
  name = 'Points1764000000033';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of up) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of down) await runner.query(statement);
  }
}
