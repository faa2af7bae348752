import { WORDS_VERSION } from '../../platform/search/words';

/**
 * One table whose rows are found, as pieces of SQL. What a document says, who may find it and which version it is are
 * decided here alone: indexing, rebuilding and verifying read the same statement.
 */
export interface Source {
  name: 'entry' | 'comment' | 'person' | 'space';
  from: string;
  /** The row's own id, by which pages go. */
  key: string;
  /** The document's id. */
  id: string;
  /** Whether anybody finds it at all. */
  indexed: string;
  /** All that the document says, of which a change must be found within seconds. */
  version: string;
  /** A count that moves all the time and only decides among hits: see `popularity.ts`. */
  popularity: string;
  /** The columns of a `DocumentRow` after `id`, `ref_id` and `version`. */
  columns: string;
}

/** How much a hit of that kind counts, a page by how far it can be trusted; below 1 it gives way when a word is in too many things. */
const WEIGHTS = `CASE WHEN e.kind = 'answer' THEN 1.2 WHEN e.kind <> 'page' THEN 1 WHEN e.state = 'archived' THEN 0.6
  WHEN e.state = 'published' AND wp.verify_by IS NOT NULL THEN 1.2 ELSE 1.1 END`;
const COMMENT_WEIGHT = 0.6;

const published = `e.deleted_at IS NULL AND e.audience IN ('space', 'named', 'facilitators')`;
/** Readers of the space; or, before it is open, its facilitators and the authors; or these and the ones who are named. */
const entryAudience = `CASE WHEN e.audience = 'space' THEN ARRAY['space:' || e.space_id]
  ELSE CASE WHEN e.audience = 'named' AND e.named_by_id IS NOT NULL THEN ARRAY['named:' || e.named_by_id] ELSE '{}' END || ARRAY['facilitators:' || e.space_id, 'person:' || e.author_id] || ARRAY(
    SELECT 'person:' || own.person_id FROM contributions own WHERE own.entry_id = e.id AND own.role = 'co_author' ORDER BY 1) END`;
const themes = `LEFT JOIN LATERAL (
  SELECT array_agg(t.id ORDER BY t.id) AS ids, string_agg(concat_ws(' ', t.label_fr, t.label_en, array_to_string(t.synonyms, ' ')), ' ' ORDER BY t.id) AS words
    FROM entry_themes et JOIN themes t ON t.id = et.theme_id WHERE et.entry_id = e.id) th ON true`;
const facts = `concat_ws(E'\\n', i.problem, i.audience, i.goal, i.kpi, nullif(array_to_string(i.channels, ', '), ''))`;
const hash = (...parts: string[]): string => `md5(concat_ws(E'\\x1f', ${[WORDS_VERSION, ...parts].join(', ')}))`;

const entry: Source = {
  name: 'entry',
  from: `entries e LEFT JOIN ideas i ON i.entry_id = e.id LEFT JOIN wiki_pages wp ON wp.entry_id = e.id ${themes}`,
  key: 'e.id',
  id: `e.kind || ':' || e.id`,
  indexed: published,
  version: hash(
    'e.version',
    'e.title',
    'e.text',
    facts,
    'e.space_id',
    'e.author_id',
    entryAudience,
    'th.words',
    'th.ids',
    'e.published_at',
  ),
  popularity: 'e.vote_count + e.comment_count',
  columns: `e.kind, ${entryAudience} AS audience, e.title, concat_ws(E'\\n', e.text, ${facts}) AS body, e.body AS doc, NULL AS headings, th.words AS themes,
    e.space_id, e.author_id, coalesce(th.ids, '{}') AS theme_ids, ${WEIGHTS}::float8 AS weight,
    coalesce(e.published_at, e.created_at) AS at`,
};

/** Without a title of its own: whoever looks for the entry's words finds the entry. */
const comment: Source = {
  name: 'comment',
  from: 'comments c JOIN entries e ON e.id = c.entry_id',
  key: 'c.id',
  id: `'comment:' || c.id`,
  indexed: `c.deleted_at IS NULL AND c.hidden_at IS NULL AND ${published}`,
  version: hash('c.text', 'c.author_id', 'e.space_id', entryAudience),
  popularity: 'c.best',
  columns: `'comment' AS kind, ${entryAudience} AS audience, '' AS title, c.text AS body, NULL::jsonb AS doc, NULL AS headings, NULL AS themes,
    e.space_id, c.author_id, '{}'::bigint[] AS theme_ids, ${COMMENT_WEIGHT}::float8 AS weight, c.created_at AS at`,
};

/** Staff find everybody; a guest finds those who share a space with them. */
const personAudience = `ARRAY['directory'] || ARRAY(SELECT 'space:' || m.space_id FROM memberships m WHERE m.person_id = p.id ORDER BY m.space_id)`;
/** Only what everybody reads of a person is found here: what is for their own spaces is found in the directory. */
const open = (field: string, words: string): string =>
  `CASE WHEN field_readers_of(p.field_readers, '${field}') = 'everybody' THEN nullif(${words}, '') END`;
const known = `LEFT JOIN LATERAL (
  SELECT string_agg(concat_ws(' ', k.label_fr, nullif(k.label_en, k.label_fr), array_to_string(k.synonyms, ' ')), ', ' ORDER BY h.skill_id) AS words
    FROM person_skills h JOIN skills k ON k.id = h.skill_id WHERE h.person_id = p.id AND h.declared IS NOT NULL) sk ON true`;
const did = `(SELECT string_agg(concat_ws(' ', x ->> 'role', x ->> 'organisation', x ->> 'text'), E'\\n') FROM jsonb_array_elements(p.experience) x)`;
const work = `nullif(concat_ws(', ', nullif(p.title, ''), nullif(p.department, ''), nullif(p.site, ''), ${open('sector', 'p.sector')}), '')`;
const person: Source = {
  name: 'person',
  from: `people p ${known}`,
  key: 'p.id',
  id: `'person:' || p.id`,
  indexed: 'p.active',
  version: hash(
    'p.name',
    'p.handle',
    'p.title',
    'p.department',
    'p.site',
    `coalesce(${open('sector', 'p.sector')}, '')`,
    `coalesce(${open('bio', 'p.bio')}, '')`,
    `coalesce(${open('skills', 'sk.words')}, '')`,
    `coalesce(${open('experience', did)}, '')`,
    personAudience,
  ),
  popularity: '0',
  columns: `'person' AS kind, ${personAudience} AS audience, p.name AS title, concat_ws(E'\\n', ${work}, ${open('skills', 'sk.words')}, ${open('bio', 'p.bio')}, ${open('experience', did)}) AS body,
    NULL::jsonb AS doc, concat_ws(' ', p.handle, p.title, p.department, p.site) AS headings, ${open('skills', 'sk.words')} AS themes,
    NULL::bigint AS space_id, NULL::bigint AS author_id, '{}'::bigint[] AS theme_ids, 1::float8 AS weight, NULL::timestamptz AS at`,
};

/** The charter is for readers alone, and others find a listed space: its name and purpose are what is found. */
const spaceAudience = `CASE WHEN s.visibility <> 'hidden' AND s.archived_at IS NULL THEN ARRAY['directory', 'space:' || s.id] ELSE ARRAY['space:' || s.id] END`;
const space: Source = {
  name: 'space',
  from: 'spaces s',
  key: 's.id',
  id: `'space:' || s.id`,
  indexed: 'true',
  version: hash('s.name', 's.purpose', spaceAudience),
  popularity: 's.member_count',
  columns: `'space' AS kind, ${spaceAudience} AS audience, s.name AS title, s.purpose AS body, NULL::jsonb AS doc, NULL AS headings, NULL AS themes,
    s.id AS space_id, NULL::bigint AS author_id, '{}'::bigint[] AS theme_ids, 1::float8 AS weight, NULL::timestamptz AS at`,
};

export const sources = { entry, comment, person, space } as const;
/** In the order of a rebuild: what is looked for most, first. */
export const allSources: readonly Source[] = [space, person, entry, comment];

/** The table that a document's id speaks of. */
export const sourceOf = (documentId: string): { source: Source; key: number } => {
  const [kind = '', key = ''] = documentId.split(':');
  const source = kind === 'comment' || kind === 'person' || kind === 'space' ? sources[kind] : entry;
  return { source, key: Number(key) };
};
