import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The views of a row `t` of sums, with what ranks it there and whether it stands there. Only what the boards show is counted. */
const views = `(VALUES ('top', t.points, t.points > 0), ('newcomers', t.points, t.points > 0 AND t.newcomer), ('bridges', t.departments, t.departments > 0)) AS v(view, points, stands)`;
const counted = (rows: string, sign: 1 | -1): string => `SELECT t.scope, t.period, t.starts_on, v.view, v.points, ${sign} AS n
          FROM ${rows} t CROSS JOIN LATERAL ${views} WHERE t.listed AND t.scope <> 'own' AND v.stands`;
const addCounts = (changes: string): string => `INSERT INTO board_counts (scope, period, starts_on, view, points, people)
        SELECT scope, period, starts_on, view, points, sum(n) FROM (${changes}) AS c GROUP BY 1, 2, 3, 4, 5 HAVING sum(n) <> 0 ORDER BY 1, 2, 3, 4, 5;`;

/** What a department has because of the sums of those of its people who count: the active, no guests. */
const ofTeams = (rows: string, sign: 1 | -1): string => `SELECT p.department, t.period, t.starts_on, ${sign} * t.points AS points
          FROM ${rows} t JOIN people p ON p.id = t.person_id WHERE t.scope = 'company' AND counts_in_team(p)`;
const addTeams = (changes: string): string => `INSERT INTO team_points (department, period, starts_on, points)
        SELECT department, period, starts_on, sum(points) FROM (${changes}) AS c GROUP BY 1, 2, 3 HAVING sum(points) <> 0 ORDER BY 1, 2, 3;`;
const both = {
  INSERT: [['new_rows', 1]],
  UPDATE: [
    ['old_rows', -1],
    ['new_rows', 1],
  ],
  DELETE: [['old_rows', -1]],
} as const;
const changes = (of: (rows: string, sign: 1 | -1) => string, op: keyof typeof both): string =>
  both[op].map(([rows, sign]) => of(rows, sign)).join(' UNION ALL ');

const counting = (
  op: keyof typeof both,
): string => `CREATE FUNCTION count_on_boards_${op.toLowerCase()}() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        ${addCounts(changes(counted, op))}
        ${addTeams(changes(ofTeams, op))}
        RETURN NULL;
      END $$`;

const moved = (who: 'OLD' | 'NEW', sign: 1 | -1): string => `IF counts_in_team(${who}) THEN
          INSERT INTO team_sizes (department, people, working_time) VALUES (${who}.department, ${sign}, ${sign} * ${who}.working_time);
          INSERT INTO team_points (department, period, starts_on, points)
          SELECT ${who}.department, t.period, t.starts_on, ${sign} * t.points FROM point_totals t WHERE t.person_id = ${who}.id AND t.scope = 'company' AND t.points <> 0;
        END IF;`;

const up = [
  'DROP TRIGGER point_totals_counted_in ON point_totals',
  'DROP TRIGGER point_totals_counted ON point_totals',
  'DROP TRIGGER point_totals_counted_out ON point_totals',
  'DROP FUNCTION count_on_boards',
  `ALTER TABLE point_totals ADD COLUMN newcomer boolean NOT NULL DEFAULT false, ADD COLUMN departments integer NOT NULL DEFAULT 0`,
  `UPDATE point_totals t SET newcomer = true FROM people p WHERE p.id = t.person_id AND p.created_at > now() - interval '90 days'`,
  `CREATE INDEX point_totals_newcomers_ix ON point_totals (scope, period, starts_on, (-points), (-outcome), (-beneficiaries), reached_at, person_id)
     WHERE newcomer AND listed AND points > 0`,
  `CREATE INDEX point_totals_bridges_ix ON point_totals (scope, period, starts_on, (-departments), (-beneficiaries), (-points), reached_at, person_id)
     WHERE listed AND departments > 0`,

  // How many people have as much: changes are rows that are not folded yet, so a job reads only what changed.
  'DROP INDEX board_counts_rank_ix',
  'TRUNCATE board_counts',
  `ALTER TABLE board_counts ADD COLUMN view text NOT NULL DEFAULT 'top', ADD COLUMN folded boolean NOT NULL DEFAULT false`,
  'CREATE INDEX board_counts_rank_ix ON board_counts (scope, period, starts_on, view, points) INCLUDE (people)',
  'CREATE INDEX board_counts_fresh_ix ON board_counts (id) WHERE NOT folded',
  `INSERT INTO board_counts (scope, period, starts_on, view, points, people, folded)
     SELECT scope, period, starts_on, view, points, sum(n), true FROM (${counted('point_totals', 1)}) AS c GROUP BY 1, 2, 3, 4, 5`,

  // Departments: how many people and what they earned, kept the same way.
  `CREATE TABLE team_points (
    id bigint GENERATED ALWAYS AS IDENTITY NOT NULL,
    department text NOT NULL,
    period text NOT NULL,
    starts_on date NOT NULL,
    points integer NOT NULL,
    folded boolean NOT NULL DEFAULT false,
    CONSTRAINT team_points_pk PRIMARY KEY (id)
  )`,
  `CREATE TABLE team_sizes (
    id bigint GENERATED ALWAYS AS IDENTITY NOT NULL,
    department text NOT NULL,
    people integer NOT NULL,
    working_time integer NOT NULL,
    folded boolean NOT NULL DEFAULT false,
    CONSTRAINT team_sizes_pk PRIMARY KEY (id)
  )`,
  'CREATE INDEX team_points_period_ix ON team_points (period, starts_on, department) INCLUDE (points)',
  'CREATE INDEX team_points_fresh_ix ON team_points (id) WHERE NOT folded',
  `CREATE FUNCTION counts_in_team(p people) RETURNS boolean LANGUAGE sql IMMUTABLE AS $$ SELECT p.active AND p.role <> 'guest' AND p.department <> '' $$`,
  `INSERT INTO team_points (department, period, starts_on, points, folded)
     SELECT department, period, starts_on, sum(points), true FROM (${ofTeams('point_totals', 1)}) AS c GROUP BY 1, 2, 3`,
  `INSERT INTO team_sizes (department, people, working_time, folded)
     SELECT p.department, count(*), sum(p.working_time), true FROM people p WHERE counts_in_team(p) GROUP BY 1`,

  ...(['INSERT', 'UPDATE', 'DELETE'] as const).map(counting),
  'CREATE TRIGGER point_totals_counted_in AFTER INSERT ON point_totals REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION count_on_boards_insert()',
  'CREATE TRIGGER point_totals_counted AFTER UPDATE ON point_totals REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION count_on_boards_update()',
  'CREATE TRIGGER point_totals_counted_out AFTER DELETE ON point_totals REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION count_on_boards_delete()',
  // Before their sums go with them: afterwards nobody knows whose department it was.
  `CREATE FUNCTION person_in_team() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF TG_OP <> 'INSERT' THEN
          -- Whoever changes sums holds the account: none of them changes between two departments.
          PERFORM 1 FROM point_accounts a WHERE a.person_id = OLD.id FOR UPDATE;
          ${moved('OLD', -1)} END IF;
        IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;
        ${moved('NEW', 1)}
        RETURN NEW;
      END $$`,
  'CREATE TRIGGER people_join_teams AFTER INSERT ON people FOR EACH ROW EXECUTE FUNCTION person_in_team()',
  `CREATE TRIGGER people_change_teams AFTER UPDATE OF department, active, role, working_time ON people FOR EACH ROW
     WHEN ((OLD.department, OLD.active, OLD.role, OLD.working_time) IS DISTINCT FROM (NEW.department, NEW.active, NEW.role, NEW.working_time)) EXECUTE FUNCTION person_in_team()`,
  'CREATE TRIGGER people_leave_teams BEFORE DELETE ON people FOR EACH ROW EXECUTE FUNCTION person_in_team()',
];
const before = `CREATE FUNCTION count_on_boards() RETURNS trigger LANGUAGE plpgsql AS $$
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
    END $$`;
const down = [
  'DROP TRIGGER people_join_teams ON people',
  'DROP TRIGGER people_change_teams ON people',
  'DROP TRIGGER people_leave_teams ON people',
  'DROP TRIGGER point_totals_counted_in ON point_totals',
  'DROP TRIGGER point_totals_counted ON point_totals',
  'DROP TRIGGER point_totals_counted_out ON point_totals',
  'DROP FUNCTION person_in_team, count_on_boards_insert, count_on_boards_update, count_on_boards_delete',
  'DROP FUNCTION counts_in_team',
  'DROP TABLE team_sizes, team_points',
  'DROP INDEX board_counts_rank_ix, board_counts_fresh_ix, point_totals_newcomers_ix, point_totals_bridges_ix',
  `DELETE FROM board_counts WHERE view <> 'top'`,
  'ALTER TABLE board_counts DROP COLUMN view, DROP COLUMN folded',
  'CREATE INDEX board_counts_rank_ix ON board_counts (scope, period, starts_on, points) INCLUDE (people)',
  'ALTER TABLE point_totals DROP COLUMN newcomer, DROP COLUMN departments',
  before,
  'CREATE TRIGGER point_totals_counted_in AFTER INSERT ON point_totals REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION count_on_boards()',
  'CREATE TRIGGER point_totals_counted AFTER UPDATE ON point_totals REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION count_on_boards()',
  'CREATE TRIGGER point_totals_counted_out AFTER DELETE ON point_totals REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION count_on_boards()',
];

/** Every board costs the same at any size: newcomers and bridges have an index and counts of their own, departments kept sums. */
export class BoardViews1764000000052 implements MigrationInterface {
  name = 'BoardViews1764000000052';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of up) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of down) await runner.query(statement);
  }
}
