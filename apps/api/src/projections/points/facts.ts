import { rows, type Tx } from '../../platform/database/database';

/** Something that earns points as things are now. */
export interface Fact {
  rule: string;
  personId: number;
  sourceType: 'person' | 'help' | 'entry' | 'comment' | 'revision' | 'check' | 'case' | 'kudos';
  sourceId: number;
  actorId: number;
  /** Null for what is about no entry. */
  entryId: number | null;
  spaceId: number | null;
  open: boolean;
  /** The part of a shared sum, in percent. */
  share: number | null;
  /** Too short, or written before. */
  empty: boolean;
  /** Somebody decided that what these two gave each other then gives no points. */
  voided: boolean;
  at: Date;
  /** Not before then, whatever the rule says. */
  waitsUntil: Date | null;
}

/** Below so many characters words earn nothing; and more alike than this to own earlier ones neither. */
const FLOOR = 30;
const ALIKE = 0.9;
const EARLIER = 20;
const COMPARED = 500;

/** A revision that nobody rated earns once it stood so many days, with so many words changed: 200 characters. */
const STANDS = { days: 14, words: 35 };

/** A page that was gone over so many days ago earns nothing again, whoever says that it is out of date: no turning in circles. */
const RESTS = { days: 7 };

const wordsOf = (e: string): string => `CASE WHEN ${e}.kind = 'answer' THEN ${e}.text ELSE ${e}.title || ' ' || ${e}.text END`;

/** What stands of these entries: nobody earns by what is put away, hidden or not published. */
const things = `things AS MATERIALIZED (
  SELECT e.id, e.kind, e.author_id, e.space_id, e.parent_id, e.state, e.published_at, coalesce(e.published_at, e.created_at) AS since,
         s.visibility = 'open' AS open,
         char_length(${wordsOf('e')}) < ${FLOOR} OR EXISTS (
           SELECT 1 FROM (SELECT o.kind, o.title, o.text FROM entries o WHERE o.author_id = e.author_id AND o.kind = e.kind AND o.id < e.id
                           ORDER BY o.id DESC LIMIT ${EARLIER}) AS o
            WHERE similarity(left(${wordsOf('o')}, ${COMPARED}), left(${wordsOf('e')}, ${COMPARED})) > ${ALIKE}) AS empty
    FROM entries e JOIN spaces s ON s.id = e.space_id
   WHERE e.id = ANY($1::bigint[]) AND e.deleted_at IS NULL AND e.hidden_at IS NULL AND e.audience = 'space'),
  ideas_here AS (SELECT * FROM things WHERE kind = 'idea' AND published_at IS NOT NULL AND state <> 'withdrawn'),
  authors AS (SELECT t.id, t.author_id AS person_id, 100 AS share, NULL::timestamptz AS since FROM things t WHERE NOT EXISTS (
                SELECT 1 FROM contributions c WHERE c.entry_id = t.id AND c.role IN ('author', 'co_author'))
              UNION ALL SELECT c.entry_id, c.person_id, c.share, c.created_at FROM contributions c JOIN things t ON t.id = c.entry_id
               WHERE c.role IN ('author', 'co_author'))`;

const wrote = (id: string, person: string): string => `EXISTS (SELECT 1 FROM authors w WHERE w.id = ${id} AND w.person_id = ${person})`;
/** Reactions of a new account wait until it is a day old, and a burst of votes until somebody could look. */
const waits = (actor: string, at: string): string => `greatest(
  (SELECT p.created_at + interval '24 hours' FROM people p WHERE p.id = ${actor}),
  CASE WHEN $2::boolean AND (SELECT count(*) FROM votes w WHERE w.person_id = ${actor} AND w.created_at > ${at} - interval '60 seconds' AND w.created_at <= ${at}) > 10
       THEN ${at} + interval '10 minutes' END)`;

const columns = (
  rule: string,
  c: {
    person: string;
    source?: [type: string, id: string];
    actor?: string;
    at: string;
    share?: string;
    since?: string;
    empty?: string;
    waits?: string;
    from: string;
  },
): string => `SELECT '${rule}' AS rule, ${c.person} AS person_id, '${c.source?.[0] ?? 'entry'}' AS source_type, ${c.source?.[1] ?? 't.id'} AS source_id,
    coalesce(${c.actor ?? '0'}, 0)::bigint AS actor_id, t.id AS entry_id, t.space_id, t.open, ${c.share ?? 'NULL::int'} AS share,
    ${c.empty ?? 't.empty'} AS empty, ${c.at} AS at, ${c.waits ?? 'NULL::timestamptz'} AS waits_until, ${c.since ?? 'NULL::timestamptz'} AS since FROM ${c.from}`;

/** When the verification before this one ended. */
const due = 'last.at + make_interval(months => coalesce(w.review_months, 6))';
const reached = (stage: string): string =>
  `CROSS JOIN LATERAL (SELECT min(x.created_at) AS at FROM idea_transitions x WHERE x.idea_id = t.id AND x.to_stage = '${stage}') AS m`;
/** The upvotes of something by others than whoever wrote it. */
const upvotes = `JOIN votes v ON v.entry_id = t.id AND v.value = 1 AND NOT ${wrote('t.id', 'v.person_id')}`;
const cases = `moderation_cases k JOIN entries t0 ON t0.id = k.entry_id CROSS JOIN LATERAL (
   SELECT t0.id, NULL::bigint AS space_id, false AS open, false AS empty) AS t`;

/** One query a rule, over `things`. What is reported and taken away is nobody else's affair: it counts on no board. */
const facts: string[] = [
  columns('P02', {
    person: 'a.person_id',
    at: 't.since',
    share: 'a.share',
    since: 'a.since',
    from: 'ideas_here t JOIN authors a ON a.id = t.id',
  }),
  columns('P03', {
    person: 'a.person_id',
    actor: 'v.person_id',
    at: 'v.created_at',
    waits: waits('v.person_id', 'v.created_at'),
    from: `ideas_here t ${upvotes} JOIN authors a ON a.id = t.id`,
  }),
  columns('P04', {
    person: 'a.person_id',
    at: 'm.at',
    from: `ideas_here t JOIN authors a ON a.id = t.id ${reached('shortlisted')} WHERE m.at IS NOT NULL`,
  }),
  columns('P05', {
    person: 'c.person_id',
    at: 'm.at',
    share: 'c.share',
    since: 'c.since',
    from: `ideas_here t JOIN (SELECT entry_id, person_id, sum(share)::int AS share, min(created_at) AS since FROM contributions GROUP BY 1, 2) AS c
             ON c.entry_id = t.id AND c.share > 0 ${reached('funded')} WHERE m.at IS NOT NULL`,
  }),
  columns('P09', {
    person: 't.author_id',
    at: 'g.created_at',
    from: `ideas_here t JOIN idea_merges g ON g.from_id = t.id AND g.undone_at IS NULL
             JOIN entries i ON i.id = g.into_id AND i.deleted_at IS NULL AND i.author_id <> t.author_id`,
  }),
  columns('P10', {
    person: 'u.author_id',
    source: ['comment', 'u.id'],
    actor: 'u.person_id',
    at: 'u.at',
    empty: 'u.short',
    waits: waits('u.person_id', 'u.at'),
    from: `ideas_here t CROSS JOIN LATERAL (
       SELECT DISTINCT ON (c.author_id) c.id, c.author_id, r.person_id, r.created_at AS at, char_length(c.text) < ${FLOOR} AS short
         FROM comments c JOIN reactions r ON r.comment_id = c.id AND r.kind = 'useful' AND r.person_id <> c.author_id
        WHERE c.entry_id = t.id AND c.deleted_at IS NULL AND c.hidden_at IS NULL AND NOT ${wrote('t.id', 'c.author_id')}
        ORDER BY c.author_id, r.created_at, r.id) AS u`,
  }),
  columns('P11', {
    person: 't.author_id',
    actor: 'f.person_id',
    at: 'f.created_at',
    waits: waits('f.person_id', 'f.created_at'),
    from: `things t CROSS JOIN LATERAL (SELECT v.person_id, v.created_at FROM votes v WHERE v.entry_id = t.id AND v.value = 1 AND NOT ${wrote('t.id', 'v.person_id')}
             ORDER BY v.created_at, v.person_id LIMIT 1) AS f WHERE t.kind = 'question'`,
  }),
  columns('P12', {
    person: 't.author_id',
    actor: 'v.person_id',
    at: 'v.created_at',
    waits: waits('v.person_id', 'v.created_at'),
    from: `things t ${upvotes} WHERE t.kind = 'answer'`,
  }),
  columns('P13', {
    person: 't.author_id',
    actor: 'coalesce(d.actor_id, asked.author_id)',
    at: 'coalesce(d.created_at, t.since)',
    from: `things t JOIN questions q ON q.accepted_answer_id = t.id AND q.accepted JOIN entries asked ON asked.id = q.entry_id AND asked.deleted_at IS NULL AND asked.hidden_at IS NULL
             LEFT JOIN LATERAL (${acceptance('t.id')}) AS d ON true
            WHERE t.kind = 'answer' AND asked.author_id <> t.author_id AND d.actor_id IS DISTINCT FROM t.author_id`,
  }),
  columns('P14', {
    person: 't.author_id',
    at: 'coalesce(d.created_at, a.created_at)',
    empty: 'false',
    from: `things t JOIN questions q ON q.entry_id = t.id AND q.accepted JOIN entries a ON a.id = q.accepted_answer_id AND a.author_id <> t.author_id
             LEFT JOIN LATERAL (${acceptance('a.id')}) AS d ON true
            WHERE t.kind = 'question' AND coalesce(d.actor_id, t.author_id) = t.author_id`,
  }),
  columns('P15', {
    person: 'r.author_id',
    source: ['revision', 't.id * 100000 + r.number'],
    actor: 'nullif(t.author_id, r.author_id)',
    at: 'r.created_at',
    empty: 'false',
    waits: `CASE WHEN NOT o.useful THEN r.created_at + interval '${STANDS.days} days' END`,
    from: `things t JOIN revisions r ON r.entry_id = t.id
             CROSS JOIN LATERAL (SELECT min(n.created_at) AS at FROM revisions n WHERE n.entry_id = t.id AND n.number > r.number) AS next
             CROSS JOIN LATERAL (SELECT EXISTS (SELECT 1 FROM page_opinions p WHERE p.entry_id = t.id AND p.useful AND p.person_id <> r.author_id
                AND p.created_at >= r.created_at AND (next.at IS NULL OR p.created_at < next.at)) AS useful) AS o
            WHERE t.kind = 'page' AND (o.useful OR (r.words_added + r.words_removed >= ${STANDS.words} AND NOT EXISTS (
              SELECT 1 FROM revisions n WHERE n.entry_id = t.id AND n.number > r.number AND n.created_at < r.created_at + interval '${STANDS.days} days'
                 AND n.words_removed * 2 > r.words_added)))`,
  }),
  columns('P16', {
    person: 'k.person_id',
    source: ['check', 'k.id'],
    actor: 'nullif(t.author_id, k.person_id)',
    at: 'k.created_at',
    empty: 'false',
    from: `things t JOIN wiki_pages w ON w.entry_id = t.id JOIN page_checks k ON k.entry_id = t.id AND k.verdict = 'verified'
             CROSS JOIN LATERAL (SELECT max(b.created_at) AS at, max(b.id) AS id FROM page_checks b WHERE b.entry_id = t.id AND b.verdict = 'verified' AND b.id < k.id) AS last
            WHERE t.kind = 'page' AND CASE WHEN last.at IS NULL THEN k.person_id <> t.author_id
              ELSE k.created_at BETWEEN ${due} - interval '7 days' AND ${due}
                OR k.created_at > last.at + interval '${RESTS.days} days' AND EXISTS (SELECT 1 FROM page_checks d WHERE d.entry_id = t.id AND d.verdict = 'outdated' AND d.id BETWEEN last.id AND k.id AND d.person_id <> k.person_id) END`,
  }),
  columns('P17', {
    person: 't.author_id',
    at: 'l.created_at',
    from: `things t CROSS JOIN LATERAL (SELECT r.created_at FROM reactions r WHERE r.entry_id = t.id AND r.kind = 'like' AND NOT ${wrote('t.id', 'r.person_id')}
             ORDER BY r.created_at, r.id OFFSET 4 LIMIT 1) AS l WHERE t.kind = 'post'`,
  }),
  columns('P24', {
    person: 'k.receiver_id',
    source: ['kudos', 'k.id'],
    actor: 'k.giver_id',
    at: 'k.created_at',
    empty: 'false',
    from: `things t JOIN kudos k ON k.entry_id = t.id LEFT JOIN comments c ON c.id = k.comment_id
            WHERE CASE WHEN k.comment_id IS NULL THEN ${wrote('t.id', 'k.receiver_id')} ELSE c.author_id = k.receiver_id AND c.deleted_at IS NULL AND c.hidden_at IS NULL END`,
  }),
  columns('P28', {
    person: 'r.reporter_id',
    source: ['case', 'k.id'],
    at: 'k.closed_at',
    from: `${cases} JOIN reports r ON r.case_id = k.id
            WHERE k.entry_id = ANY($1::bigint[]) AND k.closed_at IS NOT NULL AND k.outcome IN ('hidden', 'edited', 'warned') AND r.reporter_id IS DISTINCT FROM k.closed_by_id`,
  }),
  columns('P29', {
    person: 'v.person_id',
    at: 'v.created_at',
    empty: 'false',
    from: `things t JOIN votes v ON v.entry_id = t.id AND v.value = -1 WHERE t.kind = 'answer'`,
  }),
  columns('P30', {
    person: 'w.author_id',
    source: ['case', 'k.id'],
    at: 'k.closed_at',
    from: `${cases} LEFT JOIN comments c ON c.id = k.comment_id CROSS JOIN LATERAL (SELECT coalesce(c.author_id, t0.author_id) AS author_id) AS w
            WHERE k.entry_id = ANY($1::bigint[]) AND k.closed_at IS NOT NULL AND k.outcome = 'hidden' AND k.closed_by_id IS DISTINCT FROM w.author_id`,
  }),
];

/** Who last accepted an answer, and when. */
function acceptance(answer: string): string {
  return `SELECT d.actor_id, d.created_at FROM domain_events d WHERE d.entry_id = q.entry_id AND d.type = 'answer.accepted'
             AND (d.payload->>'answerId')::bigint = ${answer} ORDER BY d.id DESC LIMIT 1`;
}

/** What stands for itself: a person, or a request for help that was answered well. Such help counts for everybody where its object does. */
const alone: Record<'person' | 'help', string> = {
  person: `SELECT 'P01' AS rule, p.id AS person_id, 'person' AS source_type, p.id AS source_id, 0::bigint AS actor_id, NULL::bigint AS entry_id, NULL::bigint AS space_id,
      true AS open, NULL::int AS share, false AS empty, coalesce(had.at, now()) AS at, NULL::timestamptz AS waits_until, NULL::timestamptz AS since
    FROM people p LEFT JOIN LATERAL (SELECT l.caused_at AS at FROM point_entries l WHERE l.person_id = p.id AND l.rule = 'P01' AND l.reverses IS NULL LIMIT 1) AS had ON true
   WHERE p.id = ANY($1::bigint[]) AND (had.at IS NOT NULL OR (p.avatar_file_id IS NOT NULL AND char_length(p.bio) >= 50
     AND (SELECT count(*) FROM person_skills k WHERE k.person_id = p.id AND k.declared IS NOT NULL) >= 3))`,
  help: `SELECT 'P22' AS rule, h.helper_id AS person_id, 'help' AS source_type, h.id AS source_id, h.asker_id AS actor_id, NULL::bigint AS entry_id, NULL::bigint AS space_id,
      (h.entry_id IS NULL OR s.visibility = 'open') AS open, NULL::int AS share, false AS empty, coalesce(h.settled_at, h.created_at) AS at, NULL::timestamptz AS waits_until, NULL::timestamptz AS since
    FROM help_requests h LEFT JOIN entries e ON e.id = h.entry_id LEFT JOIN spaces s ON s.id = e.space_id
   WHERE h.id = ANY($1::bigint[]) AND h.useful AND h.helper_id IS NOT NULL AND h.helper_id <> h.asker_id`,
};

const present = (
  from: string,
): string => `SELECT f.rule, f.person_id AS "personId", f.source_type AS "sourceType", f.source_id AS "sourceId", f.actor_id AS "actorId",
    f.entry_id AS "entryId", f.space_id AS "spaceId", f.open, f.share, f.empty,
    f.open AND EXISTS (SELECT 1 FROM voided_reactions z WHERE z.receiver_id = f.person_id AND z.giver_id = f.actor_id AND f.at >= z.since AND f.at < z.until) AS voided, date_trunc('milliseconds', f.at) AS at, f.waits_until AS "waitsUntil"
  FROM (${from}) AS f JOIN people p ON p.id = f.person_id AND p.role <> 'guest' ORDER BY f.entry_id, f.rule, f.since, f.person_id`;

/** What facts are about. */
export type Subject = 'entry' | 'person' | 'help';

/**
 * What earns points now because of these entries, people or requests for help: one statement.
 * @param hasty whether bursts of votes are looked for: only needed where points count at once
 */
export const factsAbout = (tx: Tx, subject: Subject, ids: number[], hasty: boolean): Promise<Fact[]> =>
  subject === 'entry'
    ? rows<Fact>(tx, `WITH ${things} ${present(facts.join('\nUNION ALL '))}`, [ids, hasty])
    : rows<Fact>(tx, present(alone[subject]), [ids]);
