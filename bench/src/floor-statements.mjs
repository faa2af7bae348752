/** So many letters per row that the answer is as long as the product's. */
const filled = 'left(repeat(e.text, 60), $1) AS text';
const card = `e.id, e.title, ${filled}, e.state, e.vote_count, e.comment_count, e.created_at, p.id AS author_id, p.name, p.handle`;
const cards = (where, order) =>
  `SELECT ${card} FROM entries e JOIN people p ON p.id = e.author_id WHERE e.kind = 'idea' AND e.deleted_at IS NULL ${where} ORDER BY ${order} LIMIT $2`;

export const FLOOR_READS = {
  trending: { text: cards('', 'e.trend DESC, e.id DESC'), values: ({ chars, limit }) => [chars, limit] },
  new: { text: cards('', 'COALESCE(e.published_at, e.created_at) DESC, e.id DESC'), values: ({ chars, limit }) => [chars, limit] },
  talk: {
    text: `SELECT ${card} FROM entries e JOIN people p ON p.id = e.author_id WHERE e.kind = $3 AND e.audience = 'space' AND e.deleted_at IS NULL ORDER BY e.active_at DESC, e.id DESC LIMIT $2`,
    values: ({ chars, limit, kind }) => [chars, limit, kind],
  },
  space: { text: cards('AND e.space_id = $3', 'e.id DESC'), values: ({ chars, limit, space }) => [chars, limit, space] },
  entry: {
    text: `SELECT ${card} FROM entries e JOIN people p ON p.id = e.author_id WHERE e.id = $2`,
    values: ({ chars, id }) => [chars, id],
  },
  page: {
    text: `SELECT o.id, o.title, o.state, o.vote_count, o.created_at, (SELECT json_agg(c) FROM (
             SELECT e.id, ${filled}, e.created_at, p.id AS author_id, p.name, p.handle FROM comments e JOIN people p ON p.id = e.author_id
              WHERE e.entry_id = o.id ORDER BY e.created_at, e.id LIMIT $3) c) AS comments FROM entries o WHERE o.id = $2`,
    values: ({ chars, id, limit }) => [chars, id, limit],
  },
  people: {
    text: `SELECT p.id, p.handle, p.name, p.title, p.department, p.site, left(repeat(p.name, 60), $1) AS text FROM people p ORDER BY p.name, p.id LIMIT $2`,
    values: ({ chars, limit }) => [chars, limit],
  },
  board: {
    text: `SELECT t.points, p.id, p.name, p.handle, left(repeat(p.name, 60), $1) AS text FROM point_totals t JOIN people p ON p.id = t.person_id
            WHERE t.scope = 'company' AND t.period = $3 AND t.listed AND t.points > 0 ORDER BY t.scope, t.period, t.starts_on, -t.points LIMIT $2`,
    values: ({ chars, limit, period }) => [chars, limit, period],
  },
  ledger: {
    text: `SELECT l.id, l.rule, l.points, l.at, left(repeat(l.rule, 400), $1) AS text FROM point_entries l WHERE l.person_id = $2 ORDER BY l.id DESC LIMIT $3`,
    values: ({ chars, person, limit }) => [chars, person, limit],
  },
  notifications: {
    text: `SELECT n.id, n.type, n.updated_at, n.read_at, left(repeat(n.excerpt, 60), $1) AS text FROM notifications n WHERE n.person_id = $2 ORDER BY n.updated_at DESC, n.id DESC LIMIT $3`,
    values: ({ chars, person, limit }) => [chars, person, limit],
  },
};

const where = ({ entry, person }) => [entry, person];
const event = {
  text: `INSERT INTO domain_events (type, actor_id, entry_id, space_id, comment_id, payload) SELECT $3, $2, id, space_id, $4::bigint, $5::jsonb FROM entries WHERE id = $1 RETURNING 0 AS none`,
  values: (given) => [...where(given), given.event, given.id ?? null, { on: given.on === '1' }],
};
const jobs = {
  text: `INSERT INTO pgboss.job (name, data, retry_limit, retry_delay, retry_backoff) SELECT name, '{"eventId":1}', 5, 2, true FROM unnest($1::text[]) AS name`,
  values: (given) => [given.jobs],
  when: (given) => given.jobs.length > 0,
};
const on = (given) => given.on === '1';
const off = (given) => given.on !== '1';
/** The same rows as the product: the relation, the entry's counters, the event, a job per consumer. */
const toggled = (insert, remove, count) => [
  { text: insert, values: where, when: on },
  { text: remove, values: where, when: off },
  ...(count ? [{ text: count, values: ({ entry, on: is }) => [entry, is === '1' ? 1 : -1] }] : []),
  event,
  jobs,
];

export const FLOOR_WRITES = {
  vote: toggled(
    'INSERT INTO votes (entry_id, person_id) VALUES ($1, $2) ON CONFLICT DO NOTHING',
    'DELETE FROM votes WHERE entry_id = $1 AND person_id = $2',
    'UPDATE entries SET vote_count = greatest(vote_count + $2, 1), support = wilson(vote_count, greatest(exposure_count, vote_count + 1)), trend = trend_add(trend, 1, now()) WHERE id = $1',
  ),
  follow: toggled(
    'INSERT INTO follows (entry_id, person_id) VALUES ($1, $2) ON CONFLICT DO NOTHING',
    'DELETE FROM follows WHERE entry_id = $1 AND person_id = $2',
    'UPDATE entries SET trend = trend_add(trend, 0.5, now()) WHERE id = $1 AND $2::int <> 0',
  ),
  reaction: toggled(
    `INSERT INTO reactions (entry_id, person_id, kind) VALUES ($1, $2, 'useful') ON CONFLICT DO NOTHING`,
    `DELETE FROM reactions WHERE entry_id = $1 AND person_id = $2 AND kind = 'useful'`,
  ),
  comment: [
    {
      text: `INSERT INTO rate_limits (key, points, expire) VALUES ($1, 1, 0) ON CONFLICT (key) DO UPDATE SET points = rate_limits.points + 1`,
      values: ({ person }) => [`floor:${person}`],
    },
    {
      text: 'INSERT INTO comments (entry_id, author_id, body, text) VALUES ($1, $2, $3, $4) RETURNING id',
      values: (given) => [...where(given), given.body.doc, given.body.text],
    },
    {
      text: 'UPDATE entries SET comment_count = comment_count + 1, trend = trend_add(trend, 2, now()) WHERE id = $1',
      values: ({ entry }) => [entry],
    },
    { text: 'INSERT INTO follows (entry_id, person_id) VALUES ($1, $2) ON CONFLICT DO NOTHING', values: where },
    event,
    jobs,
  ],
};
