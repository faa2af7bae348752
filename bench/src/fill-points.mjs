/** A ledger of so many lines a person over two years, and the sums of the present periods and of all time. */
export const fillPoints = ({ people, ledger }) => [
  `INSERT INTO point_entries (rule, rule_version, person_id, source_type, source_id, actor_id, worth, points, open, space_id, caused_at, caused_on, counted_on, at)
   SELECT CASE WHEN i % 9 = 0 THEN 'P13' ELSE 'P12' END, 1, 1 + i % ${people}, 'entry', i, 1 + pick(i, 41, ${people}), w.points, w.points, true, 1, w.at, w.at::date, w.at::date, w.at
     FROM generate_series(1, ${people * ledger}::bigint) i
     CROSS JOIN LATERAL (SELECT CASE WHEN i % 9 = 0 THEN 15 ELSE 4 END AS points, now() - interval '2 years' * part(i, 42) ^ 2 AS at) AS w`,
  `INSERT INTO point_totals (person_id, scope, period, starts_on, points, outcome, beneficiaries, reached_at, listed)
   SELECT l.person_id, s.scope, t.period, t.starts_on, sum(l.points), coalesce(sum(l.points) FILTER (WHERE l.rule = 'P13'), 0), count(DISTINCT l.actor_id), max(l.caused_at), on_boards(l.person_id)
     FROM (VALUES ('all', date '1970-01-01'), ('quarter', date_trunc('quarter', now())::date), ('month', date_trunc('month', now())::date)) AS t(period, starts_on)
     JOIN point_entries l ON l.counted_on >= t.starts_on CROSS JOIN (VALUES ('own'), ('company')) AS s(scope)
    GROUP BY l.person_id, s.scope, t.period, t.starts_on`,
];
