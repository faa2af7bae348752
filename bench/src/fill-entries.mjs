const STATES = `ARRAY['draft','submitted','needs_work','open','open','open','open','open','open','open','open','open','shortlisted','shortlisted','measured','published','published','declined','parked','merged']`;
const OTHERS = `ARRAY['topic','page','post','question']`;
const mixed = `CASE WHEN i % 2500 = 0 THEN 'announcement' WHEN i % 5 = 0 THEN (${OTHERS})[1 + pick(i, 11, 4)] ELSE 'idea' END`;
const inTurn = (kinds) => `(ARRAY['${kinds.join("','")}'])[1 + i % ${kinds.length}]`;

/** Entries with all that hangs on them. Counters are made with their rows, so that nothing is counted afterwards. */
export const fillEntries = ({ entries, people, spaces, comments, votes, texts, kinds }) => [
  `CREATE TEMP TABLE made AS
   SELECT i AS id, ${kinds ? inTurn(kinds) : mixed} AS kind,
          1 + floor(${spaces} * part(i, 12) ^ 1.5)::bigint AS space_id, 1 + pick(i, 13, ${people})::bigint AS author_id, 1 + pick(i, 14, ${texts}) AS text_id,
          CASE WHEN ${kinds ? 'true' : 'i % 5 = 0'} THEN 'published' ELSE (${STATES})[1 + pick(i, 15, 20)] END AS state,
          now() - interval '3 years' * (1 - i / ${entries + 1}::float) AS created_at,
          floor(${votes * 4} * part(i, 16) ^ 3)::int AS votes, floor(${comments * 3} * part(i, 17) ^ 2)::int AS comments
     FROM generate_series(1, ${entries}) i`,
  `ALTER TABLE made ADD audience text, ADD published_at timestamptz, ADD PRIMARY KEY (id)`,
  `UPDATE made SET audience = CASE state WHEN 'draft' THEN 'authors' WHEN 'submitted' THEN 'facilitators' WHEN 'needs_work' THEN 'facilitators' ELSE 'space' END`,
  `UPDATE made SET published_at = CASE WHEN audience = 'space' THEN least(created_at + interval '1 day', now()) END,
          votes = CASE WHEN audience = 'space' THEN votes ELSE 0 END, comments = CASE WHEN audience = 'space' THEN comments ELSE 0 END`,
  `UPDATE made SET state = CASE WHEN comments > 0 THEN 'answered' ELSE 'open' END WHERE kind = 'question'`,
  `ANALYZE made`,
  `INSERT INTO entries (id, kind, space_id, author_id, title, body, text, state, audience, vote_count, comment_count, exposure_count, support, trend, created_at, updated_at, published_at, active_at)
   OVERRIDING SYSTEM VALUE
   SELECT m.id, m.kind, m.space_id, m.author_id, t.title, t.doc, t.text, m.state, m.audience, m.votes, m.comments, m.votes + 5, wilson(m.votes, m.votes + 5),
          CASE WHEN m.votes > 0 THEN trend_signal(m.votes, m.created_at + (now() - m.created_at) * part(m.id, 18) * 0.5) ELSE -1e9 END, m.created_at, m.created_at, m.published_at,
          m.created_at + (now() - m.created_at) * m.comments / (m.comments + 1)
     FROM made m JOIN texts t ON t.id = m.text_id AND t.kind = 'entry' ORDER BY m.id`,
  `INSERT INTO ideas (entry_id, number, problem, audience, goal, kpi, channels, stage_since)
   SELECT id, CASE WHEN state <> 'draft' THEN id END, 'Les clients ne reviennent pas assez.', 'Clients fidèles', 'Plus de retours en magasin', 'Taux de retour', ARRAY['email', 'magasin'], created_at FROM made WHERE kind = 'idea'`,
  `INSERT INTO topics (entry_id, hot, top)
   SELECT m.id, CASE WHEN m.created_at + (now() - m.created_at) * m.comments / (m.comments + 1) > now() - interval '30 days' THEN part(m.id, 29) END,
          topic_top(m.votes + 5, m.votes, m.votes, m.comments + 1) FROM made m WHERE m.kind = 'topic'`,
  `INSERT INTO questions (entry_id, answer_count) SELECT id, comments FROM made WHERE kind = 'question'`,
  `INSERT INTO posts (entry_id, reading_minutes) SELECT id, 1 + pick(id, 30, 9) FROM made WHERE kind = 'post'`,
  `INSERT INTO idea_transitions (idea_id, from_stage, to_stage, by_id, created_at)
   SELECT m.id, s.from_stage, s.to_stage, m.author_id, m.created_at FROM made m, (VALUES ('draft', 'submitted'), ('submitted', 'open')) AS s(from_stage, to_stage)
    WHERE m.kind = 'idea' AND m.state <> 'draft' AND (s.to_stage = 'submitted' OR m.audience = 'space')`,
  `INSERT INTO contributions (entry_id, person_id, role, share) SELECT id, author_id, 'author', 100 FROM made`,
  `INSERT INTO contributions (entry_id, person_id, role) SELECT id, 1 + (author_id + 17) % ${people}, 'co_author' FROM made WHERE id % 10 = 4`,
  `INSERT INTO entry_themes (entry_id, theme_id) SELECT DISTINCT m.id, 1 + pick(m.id * 2 + j, 19, 40) FROM made m, generate_series(0, 1) j`,
  `INSERT INTO topic_places SELECT p.* FROM topics t CROSS JOIN LATERAL topic_places_of(t.entry_id) AS p`,
  `INSERT INTO votes (entry_id, person_id, created_at) SELECT m.id, 1 + (pick(m.id, 20, ${people}) + j * 7919) % ${people}, m.created_at + (now() - m.created_at) * j / (m.votes + 1)
     FROM made m, generate_series(1, m.votes) j`,
  `INSERT INTO exposures (entry_id, person_id, created_at) SELECT m.id, 1 + (pick(m.id, 20, ${people}) + j * 7919) % ${people}, m.created_at
     FROM made m, generate_series(1, least(m.votes + 5, 30)) j WHERE m.audience = 'space'`,
  `INSERT INTO follows (entry_id, person_id, created_at) SELECT DISTINCT m.id, CASE WHEN j = 0 THEN m.author_id ELSE 1 + (m.author_id + j * 7907) % ${people} END, m.created_at
     FROM made m, generate_series(0, 4) j`,
  `CREATE TEMP TABLE said AS
   SELECT row_number() OVER (ORDER BY m.id, j) AS id, m.id AS entry_id, j, m.comments AS n, m.space_id, m.created_at, j > 1 AND pick(m.id * 1000 + j, 21, 10) < 3 AS answers
     FROM made m, generate_series(1, m.comments) j`,
  `INSERT INTO comments (id, entry_id, parent_id, author_id, body, text, reply_count, created_at) OVERRIDING SYSTEM VALUE
   SELECT s.id, s.entry_id, CASE WHEN s.answers THEN s.id - 1 END, 1 + pick(s.id, 22, ${people}), t.doc, t.text,
          (s.j < s.n AND pick(s.entry_id * 1000 + s.j + 1, 21, 10) < 3)::int, s.created_at + (now() - s.created_at) * s.j / (s.n + 1)
     FROM said s JOIN texts t ON t.id = 1 + pick(s.id, 23, ${texts}) AND t.kind = 'comment' ORDER BY s.id`,
  `INSERT INTO reactions (comment_id, person_id, kind) SELECT id, 1 + pick(id, 24, ${people}), (ARRAY['like','useful','inspiring'])[1 + pick(id, 25, 3)] FROM said WHERE id % 2 = 0`,
  `INSERT INTO reactions (entry_id, person_id, kind) SELECT m.id, 1 + (pick(m.id, 26, ${people}) + j) % ${people}, (ARRAY['like','useful','inspiring'])[1 + j] FROM made m, generate_series(0, 2) j WHERE m.audience = 'space'`,
  `INSERT INTO read_states (entry_id, person_id, read_at) SELECT DISTINCT 1 + pick(p * 200 + j, 27, ${entries}), p, now() - interval '1 day' FROM generate_series(1, 500) p, generate_series(1, 200) j`,
  `INSERT INTO domain_events (type, actor_id, entry_id, space_id, payload, created_at)
   SELECT 'idea.moved', author_id, id, space_id, '{"from":"submitted","to":"open"}', created_at FROM made WHERE kind = 'idea' AND audience = 'space' ORDER BY id`,
  `INSERT INTO domain_events (type, actor_id, entry_id, space_id, comment_id, payload, created_at)
   SELECT 'comment.created', 1 + pick(id, 22, ${people}), entry_id, space_id, id, '{"parentId":null,"mentionIds":[]}', created_at FROM said ORDER BY id`,
  `INSERT INTO notifications (person_id, type, class, reason, group_key, entry_id, comment_id, actor_ids, excerpt, created_at, updated_at, read_at)
   SELECT p, 'comment', 'followed', 'following', 'comment:e' || s.entry_id || ':' || s.id, s.entry_id, s.id, ARRAY[1 + pick(s.id, 22, ${people})::bigint], 'On l’a déjà tenté en mars.', s.created_at,
          now() - interval '1 hour' * g.k, CASE WHEN g.k > 8 THEN now() END
     FROM generate_series(1, 500) p, generate_series(1, 60) AS g(k) JOIN LATERAL (SELECT * FROM said WHERE said.id = 1 + pick(p * 60 + g.k, 28, (SELECT greatest(count(*), 1)::int FROM said))) s ON true`,
];

/** After the rows: where identities go on. */
export const SEQUENCES = ['people', 'spaces', 'themes', 'entries', 'comments'].map(
  (table) => `SELECT setval(pg_get_serial_sequence('${table}', 'id'), (SELECT coalesce(max(id), 1) FROM ${table}))`,
);
