/** The company's zone as the product has it when nothing else is said. */
const day = (at) => `(${at} AT TIME ZONE 'Europe/Paris')::date`;
/** Everything earned was settled before: two days back at least, denser towards the present, never before its person came. */
const moment = (n, salt, since) =>
  `date_trunc('milliseconds', now() - interval '2 days' - (now() - interval '2 days' - ${since}) * part(${n}, ${salt}) ^ 2)`;

/** Of 25 people one is new, of 33 one left the boards. */
const members = [
  `UPDATE people SET created_at = now() - interval '10 days' - interval '78 days' * part(id, 40) WHERE id % 25 = 7`,
  `INSERT INTO point_accounts (person_id, on_boards) SELECT id, id % 33 <> 5 FROM people`,
  `CREATE TEMP TABLE earners AS SELECT id, on_boards(id) AS listed, id % 25 = 7 AS is_new,
          CASE WHEN id % 25 = 7 THEN created_at + interval '1 day' ELSE now() - interval '2 years' END AS since FROM people`,
  'ALTER TABLE earners ADD PRIMARY KEY (id)',
  'ANALYZE earners',
];

/** Everybody asked once and answered twice; the first answer to each question was accepted. */
const talk = ({ entries, people, spaces }) => [
  `CREATE TEMP TABLE words AS SELECT row_number() OVER (ORDER BY id) AS id, doc, text FROM texts WHERE kind = 'comment' AND char_length(text) >= 60`,
  'ALTER TABLE words ADD PRIMARY KEY (id)',
  `CREATE TEMP TABLE asked AS
   SELECT ${entries} + 3 * i AS id, 1 + i % ${people} AS author_id, 1 + floor(${spaces} * part(i, 41) ^ 1.5)::bigint AS space_id, 1 + pick(i, 42, 8) AS theme_id,
          ${moment('i', 43, `(now() - interval '2 years')`)} AS at FROM generate_series(1, ${people}::bigint) i`,
  `CREATE TEMP TABLE answered AS
   SELECT q.id + k AS id, q.id AS question_id, 1 + (q.author_id + k * 31337) % ${people} AS author_id, q.space_id, q.theme_id,
          date_trunc('milliseconds', q.at + (now() - interval '2 days' - q.at) * 0.1 * part(q.id + k, 44)) AS at
     FROM asked q, generate_series(1, 2) k`,
  ...['question', 'answer'].map(
    (
      kind,
    ) => `INSERT INTO entries (id, kind, parent_id, space_id, author_id, title, body, text, state, audience, created_at, updated_at, published_at, active_at) OVERRIDING SYSTEM VALUE
   SELECT t.id, '${kind}', ${kind === 'answer' ? 't.question_id' : 'NULL'}, t.space_id, t.author_id, 'Question ' || t.id, w.doc, w.text, '${kind === 'answer' ? 'published' : 'accepted'}', 'space', t.at, t.at, t.at, t.at
     FROM ${kind === 'answer' ? 'answered' : 'asked'} t JOIN words w ON w.id = 1 + t.id % (SELECT count(*) FROM words) ORDER BY t.id`,
  ),
  'INSERT INTO questions (entry_id, accepted_answer_id, accepted, answer_count) SELECT id, id + 1, true, 2 FROM asked',
  'INSERT INTO entry_themes (entry_id, theme_id) SELECT id, theme_id FROM asked',
];

/** Votes on every answer, by other people each; few of them for whoever is new. */
const votes = ({ people, ledger }) => [
  `INSERT INTO votes (entry_id, person_id, created_at)
   SELECT a.id, v.id, ${moment('a.id * 100 + j', 45, 'e.since')}
     FROM answered a JOIN earners e ON e.id = a.author_id CROSS JOIN LATERAL generate_series(1, CASE WHEN e.is_new THEN 3 ELSE ${ledger / 2} END) j
     CROSS JOIN LATERAL (SELECT 1 + (pick(a.id, 46, ${people}) + j * 7919) % ${people} AS id) AS v WHERE v.id <> a.author_id ORDER BY a.id, v.id`,
  `UPDATE entries e SET vote_count = v.n, support = wilson(v.n, v.n) FROM (SELECT entry_id, count(*)::int AS n FROM votes GROUP BY 1) v WHERE v.entry_id = e.id AND e.kind = 'answer'`,
];

const line = (rule, points, c) =>
  `SELECT '${rule}', ${c.person}, ${c.id}, ${c.actor}, ${points}, ${c.id}, a.space_id, s.visibility = 'open', ARRAY[a.theme_id]::bigint[], ${c.at}, ${day(c.at)}, ${c.at} + interval '${c.delay ?? 0} hours'
     FROM answered a JOIN spaces s ON s.id = a.space_id ${c.join}`;
/** The lines that the product would have written of these, in the order in which it would have. */
const lines = [
  `INSERT INTO point_entries (rule, rule_version, person_id, source_type, source_id, actor_id, worth, points, entry_id, space_id, open, theme_ids, caused_at, caused_on, counted_on, at)
   SELECT rule, 1, person_id, 'entry', source_id, actor_id, points, points, entry_id, space_id, open, theme_ids, caused_at, caused_on, caused_on, at FROM (
     ${[
       line('P12', 4, {
         person: 'a.author_id',
         id: 'a.id',
         actor: 'v.person_id',
         at: 'v.created_at',
         delay: 24,
         join: 'JOIN votes v ON v.entry_id = a.id',
       }),
       line('P13', 15, {
         person: 'a.author_id',
         id: 'a.id',
         actor: 'q.author_id',
         at: 'a.at',
         join: 'JOIN asked q ON q.id = a.question_id WHERE a.id = q.id + 1',
       }),
       line('P14', 2, {
         person: 'q.author_id',
         id: 'q.id',
         actor: '0',
         at: 'a.at',
         join: 'JOIN asked q ON q.id = a.question_id WHERE a.id = q.id + 1',
       }),
     ].join('\n     UNION ALL ')}
   ) AS l (rule, person_id, source_id, actor_id, points, entry_id, space_id, open, theme_ids, caused_at, caused_on, at) ORDER BY at`,
];

const summed = (columns, from) =>
  `SELECT person_id, scope, ${columns}, sum(points) AS points, sum(outcome) AS outcome, sum(beneficiaries) AS beneficiaries, max(departments) AS departments, max(reached_at) AS reached_at FROM ${from}`;
const kept = (period, from, first) => [
  `CREATE TEMP TABLE sums_${period} AS ${summed(`${first} AS starts_on`, from)} GROUP BY 1, 2, 3`,
  `INSERT INTO point_totals (person_id, scope, period, starts_on, points, outcome, beneficiaries, departments, reached_at, listed, newcomer)
   SELECT t.person_id, t.scope, '${period}', t.starts_on, t.points, t.outcome, t.beneficiaries, t.departments, t.reached_at, e.listed, e.is_new FROM sums_${period} t JOIN earners e ON e.id = t.person_id`,
];
/** The sums of every scope and period, each from the finer one; whoever voted twice for somebody counts twice as beneficiary. */
const totals = [
  `CREATE TEMP TABLE sums_day AS
   SELECT l.person_id, s.scope, l.counted_on AS starts_on, sum(l.points) AS points, sum(CASE WHEN l.rule = 'P13' THEN l.points ELSE 0 END) AS outcome,
          count(nullif(l.actor_id, 0)) AS beneficiaries, max((l.rule = 'P13' AND own.department <> other.department)::int) AS departments, max(l.caused_at) AS reached_at
     FROM point_entries l JOIN people own ON own.id = l.person_id LEFT JOIN people other ON other.id = l.actor_id CROSS JOIN LATERAL (VALUES ('own', true), ('company', l.open), ('space:' || l.space_id, true), ('theme:' || l.theme_ids[1], l.open)) AS s(scope, counts)
    WHERE s.counts GROUP BY 1, 2, 3`,
  'ALTER TABLE point_totals DROP CONSTRAINT point_totals_pk',
  ...kept('week', 'sums_day', `date_trunc('week', starts_on)::date`),
  ...kept('month', 'sums_day', `date_trunc('month', starts_on)::date`),
  'DROP TABLE sums_day',
  ...kept('quarter', 'sums_month', `date_trunc('quarter', starts_on)::date`),
  ...kept('year', 'sums_quarter', `date_trunc('year', starts_on)::date`),
  ...kept('all', 'sums_year', `date '1970-01-01'`),
  'ALTER TABLE point_totals ADD CONSTRAINT point_totals_pk PRIMARY KEY (person_id, scope, period, starts_on)',
  `INSERT INTO board_counts (scope, period, starts_on, view, points, people, folded)
   SELECT t.scope, t.period, t.starts_on, v.view, v.points, count(*), true FROM point_totals t
     CROSS JOIN LATERAL (VALUES ('top', t.points, t.points > 0), ('newcomers', t.points, t.points > 0 AND t.newcomer), ('bridges', t.departments, t.departments > 0)) AS v(view, points, stands)
    WHERE t.listed AND t.scope <> 'own' AND v.stands GROUP BY 1, 2, 3, 4, 5`,
  `INSERT INTO team_points (department, period, starts_on, points, folded)
   SELECT p.department, t.period, t.starts_on, sum(t.points), true FROM point_totals t JOIN people p ON p.id = t.person_id
    WHERE t.scope = 'company' AND counts_in_team(p) GROUP BY 1, 2, 3`,
];

/** Tables that get millions of rows: their indexes are made afterwards, in one go. */
export const POINT_TABLES = ['point_entries', 'point_totals', 'board_counts'];

/** Questions, answers and votes over two years, and the ledger and sums that follow from them: `ledger` lines a person. */
export const fillPoints = (size) => [...members, ...talk(size), ...votes(size), ...lines, ...totals];
