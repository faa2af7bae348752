import { departments, firstNames, lastNames, sites } from './words.mjs';

const array = (words) => `ARRAY[${words.map((word) => `'${word.replaceAll("'", "''")}'`).join(',')}]`;
const oneOf = (words, salt, i = 'i') => `(${array(words)})[1 + pick(${i}, ${salt}, ${words.length})]`;
export const SESSIONS = 500;

const SKILLS = 120;
/** What each of them knows, speaks and keeps to their own spaces; triggers are off while a database is filled, so the directory is asked to follow. */
const fillSkills = [
  `INSERT INTO skills (id, label_fr, label_en, synonyms) OVERRIDING SYSTEM VALUE
   SELECT i, 'Compétence ' || i, 'Skill ' || i, ARRAY['savoir ' || i] FROM generate_series(1, ${SKILLS}) i`,
  `INSERT INTO person_skills (person_id, skill_id, declared, proved, strength)
   SELECT DISTINCT ON (p.id, 1 + pick(p.id * 8 + j, 8, ${SKILLS})) p.id, 1 + pick(p.id * 8 + j, 8, ${SKILLS}), 1 + pick(p.id * 8 + j, 9, 4),
          CASE WHEN j = 1 THEN 1 + pick(p.id, 10, 4) END, CASE WHEN j = 1 THEN part(p.id, 11) * 40 ELSE 0 END
     FROM people p, generate_series(1, 5) j`,
  `UPDATE people SET sector = 'Secteur ' || pick(id, 12, 8), languages = CASE WHEN id % 3 = 0 THEN '{fr,en}' ELSE ARRAY[locale] END,
          availability = (ARRAY['available', 'available', 'available', 'limited', 'absent'])[1 + pick(id, 13, 5)],
          field_readers = CASE WHEN id % 20 = 0 THEN '{"skills": "spaces"}' ELSE '{}' END::jsonb`,
  'SELECT directory_refresh(ARRAY(SELECT id FROM people))',
];

/** People, spaces of which 30 % are private, who is in them, and sessions of 500 people and of a guest. */
export const fillPeople = ({ people, spaces }, passwordHash) => [
  `INSERT INTO people (id, handle, email, name, title, department, site, role, locale, password_hash, created_at, credentials_valid_after) OVERRIDING SYSTEM VALUE
   SELECT i, 'p' || i, 'p' || i || '@bench.test', ${oneOf(firstNames, 1)} || ' ' || ${oneOf(lastNames, 2)}, 'Chargé de projet', ${oneOf(departments, 3)}, ${oneOf(sites, 4)},
          CASE WHEN i = 1 THEN 'admin' WHEN i % 100 = 0 THEN 'facilitator' WHEN i > ${SESSIONS} AND i % 97 = 0 THEN 'guest' ELSE 'member' END,
          CASE WHEN pick(i, 5, 10) < 7 THEN 'fr' ELSE 'en' END, '${passwordHash}', now() - interval '3 years', now() - interval '3 years'
     FROM generate_series(1, ${people}) i`,
  `INSERT INTO team_sizes (department, people, working_time, folded)
   SELECT p.department, count(*), sum(p.working_time), true FROM people p WHERE counts_in_team(p) GROUP BY 1`,
  ...fillSkills,
  `INSERT INTO spaces (id, slug, name, purpose, visibility) OVERRIDING SYSTEM VALUE
   SELECT i, 'space-' || i, 'Espace ' || i, 'Ce que fait l’espace ' || i, CASE WHEN i % 10 IN (3, 6) THEN 'listed' WHEN i % 10 = 9 THEN 'hidden' ELSE 'open' END
     FROM generate_series(2, ${spaces}) i`,
  `INSERT INTO memberships (space_id, person_id, role) SELECT 1, id, 'member' FROM people WHERE role <> 'guest'`,
  `INSERT INTO memberships (space_id, person_id, role)
   SELECT 2 + pick(p.id * 16 + j, 6, ${spaces - 1}), p.id, CASE WHEN pick(p.id * 16 + j, 7, 40) = 0 THEN 'facilitator' ELSE 'member' END
     FROM people p, generate_series(1, 8) j ON CONFLICT DO NOTHING`,
  `UPDATE spaces s SET member_count = m.n FROM (SELECT space_id, count(*) AS n FROM memberships GROUP BY 1) m WHERE m.space_id = s.id`,
  `INSERT INTO themes (id, depth, label_fr, label_en, parent_id) OVERRIDING SYSTEM VALUE
   SELECT i, CASE WHEN i <= 8 THEN 1 ELSE 2 END, 'Thème ' || i, 'Theme ' || i, CASE WHEN i > 8 THEN 1 + i % 8 END FROM generate_series(1, 40) i`,
  `INSERT INTO sessions (token_hash, person_id, expires_at, address, device)
   SELECT sha256(convert_to(session_token(i), 'UTF8')), i, now() + interval '30 days', '127.0.0.0/24', 'bench'
     FROM (SELECT id AS i FROM people WHERE id <= ${SESSIONS} UNION ALL (SELECT id FROM people WHERE role = 'guest' ORDER BY id LIMIT 1)) AS people`,
];

/** The cookie of a person's session, as the database makes it too. */
export const sessionToken = (personId) => `benchbenchbenchbench-${personId}`;

/** What the statements are written with; `pick` gives the same number for the same row every time. */
export const HELPERS = [
  `CREATE FUNCTION pick(i bigint, salt int, n int) RETURNS int LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$ SELECT (abs(hashint8extended(i, salt) / 2) % n)::int $$`,
  `CREATE FUNCTION part(i bigint, salt int) RETURNS double precision LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$ SELECT pick(i, salt, 1000000) / 1e6 $$`,
  `CREATE FUNCTION session_token(i bigint) RETURNS text LANGUAGE sql IMMUTABLE AS $$ SELECT 'benchbenchbenchbench-' || i $$`,
];
export const HELPERS_GONE = [
  'DROP FUNCTION part(bigint, int)',
  'DROP FUNCTION pick(bigint, int, int)',
  'DROP FUNCTION session_token(bigint)',
];
