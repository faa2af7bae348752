import type { MigrationInterface, QueryRunner } from 'typeorm';

const fk = (table: string, column: string, target: string, onDelete: 'CASCADE' | 'SET NULL' | 'RESTRICT' = 'CASCADE'): string =>
  `ALTER TABLE ${table} ADD CONSTRAINT ${table}_${column}_fk FOREIGN KEY (${column}) REFERENCES ${target}(id) ON DELETE ${onDelete} ON UPDATE NO ACTION`;

const tables = [
  `ALTER TABLE people ADD COLUMN sector text NOT NULL DEFAULT '', ADD COLUMN languages text[] NOT NULL DEFAULT '{}',
     ADD COLUMN experience jsonb NOT NULL DEFAULT '[]', ADD COLUMN availability text NOT NULL DEFAULT 'available',
     ADD COLUMN absent_until date, ADD COLUMN manager_id bigint, ADD COLUMN field_readers jsonb NOT NULL DEFAULT '{}'`,
  `CREATE TABLE skills (
    id bigint GENERATED ALWAYS AS IDENTITY NOT NULL,
    label_fr text NOT NULL,
    label_en text NOT NULL,
    synonyms text[] NOT NULL DEFAULT '{}',
    theme_id bigint,
    demo boolean NOT NULL DEFAULT false,
    created_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT skills_pk PRIMARY KEY (id)
  )`,
  `CREATE TABLE person_skills (
    person_id bigint NOT NULL,
    skill_id bigint NOT NULL,
    declared integer,
    proved integer,
    strength double precision NOT NULL DEFAULT '0',
    proofs jsonb NOT NULL DEFAULT '{}',
    CONSTRAINT person_skills_pk PRIMARY KEY (person_id, skill_id)
  )`,
  `CREATE TABLE endorsements (
    person_id bigint NOT NULL,
    skill_id bigint NOT NULL,
    by_id bigint NOT NULL,
    entry_id bigint NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT endorsements_pk PRIMARY KEY (person_id, skill_id, by_id)
  )`,
  `CREATE TABLE directory_facts (
    person_id bigint NOT NULL,
    facet text NOT NULL,
    value text NOT NULL,
    level integer,
    declared integer,
    open boolean NOT NULL,
    counted boolean NOT NULL,
    CONSTRAINT directory_facts_pk PRIMARY KEY (person_id, facet, value)
  )`,
  `CREATE TABLE directory_counts (
    facet text NOT NULL,
    value text NOT NULL,
    people integer NOT NULL,
    CONSTRAINT directory_counts_pk PRIMARY KEY (facet, value)
  )`,
  `CREATE TABLE directory_texts (
    person_id bigint NOT NULL,
    open text NOT NULL,
    near text NOT NULL,
    CONSTRAINT directory_texts_pk PRIMARY KEY (person_id)
  )`,
  `CREATE TABLE directory_words (
    word text NOT NULL,
    CONSTRAINT directory_words_pk PRIMARY KEY (word)
  )`,
  `CREATE TABLE help_requests (
    id bigint GENERATED ALWAYS AS IDENTITY NOT NULL,
    asker_id bigint NOT NULL,
    skill_id bigint NOT NULL,
    topic text NOT NULL,
    details text NOT NULL DEFAULT '',
    entry_id bigint,
    minutes integer NOT NULL,
    routed boolean NOT NULL DEFAULT false,
    state text NOT NULL DEFAULT 'open',
    helper_id bigint,
    useful boolean,
    thanks text NOT NULL DEFAULT '',
    settled_at timestamptz,
    created_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT help_requests_pk PRIMARY KEY (id)
  )`,
  `CREATE TABLE help_invitations (
    request_id bigint NOT NULL,
    person_id bigint NOT NULL,
    state text NOT NULL DEFAULT 'asked',
    reasons jsonb NOT NULL,
    proposed_by_id bigint,
    note text NOT NULL DEFAULT '',
    asked_at timestamptz NOT NULL DEFAULT now(),
    answered_at timestamptz,
    CONSTRAINT help_invitations_pk PRIMARY KEY (request_id, person_id)
  )`,
];

const indexes = [
  'CREATE INDEX people_manager_id_ix ON people (manager_id)',
  'CREATE UNIQUE INDEX skills_label_uq ON skills (fold(label_fr))',
  'CREATE INDEX skills_theme_id_ix ON skills (theme_id)',
  'CREATE INDEX person_skills_skill_id_ix ON person_skills (skill_id)',
  'CREATE INDEX endorsements_by_id_ix ON endorsements (by_id)',
  'CREATE INDEX endorsements_entry_id_ix ON endorsements (entry_id)',
  'CREATE INDEX endorsements_skill_id_ix ON endorsements (skill_id)',
  'CREATE INDEX directory_facts_value_ix ON directory_facts (facet, value, person_id)',
  'CREATE INDEX directory_facts_near_ix ON directory_facts (person_id) WHERE NOT open',
  'CREATE INDEX directory_texts_open_ix ON directory_texts USING gin (open gin_trgm_ops)',
  `CREATE INDEX directory_texts_near_ix ON directory_texts USING gin (near gin_trgm_ops) WHERE near <> ''`,
  'CREATE INDEX directory_words_ix ON directory_words USING gin (word gin_trgm_ops)',
  'CREATE INDEX help_requests_asker_id_id_ix ON help_requests (asker_id, id)',
  'CREATE INDEX help_requests_helper_id_ix ON help_requests (helper_id)',
  'CREATE INDEX help_requests_skill_id_ix ON help_requests (skill_id)',
  'CREATE INDEX help_requests_entry_id_ix ON help_requests (entry_id)',
  'CREATE UNIQUE INDEX help_requests_routed_uq ON help_requests (entry_id) WHERE routed',
  'CREATE INDEX help_invitations_person_id_request_id_ix ON help_invitations (person_id, request_id)',
  'CREATE INDEX help_invitations_proposed_by_id_ix ON help_invitations (proposed_by_id)',
  `CREATE INDEX help_invitations_waiting_ix ON help_invitations (asked_at) WHERE state = 'asked'`,
  fk('people', 'manager_id', 'people', 'SET NULL'),
  fk('skills', 'theme_id', 'themes', 'SET NULL'),
  ...['person_skills', 'endorsements'].flatMap((table) => [fk(table, 'person_id', 'people'), fk(table, 'skill_id', 'skills')]),
  fk('endorsements', 'by_id', 'people'),
  fk('endorsements', 'entry_id', 'entries'),
  fk('directory_facts', 'person_id', 'people'),
  fk('directory_texts', 'person_id', 'people'),
  fk('help_requests', 'asker_id', 'people'),
  fk('help_requests', 'skill_id', 'skills'),
  fk('help_requests', 'entry_id', 'entries', 'SET NULL'),
  fk('help_requests', 'helper_id', 'people', 'SET NULL'),
  fk('help_invitations', 'request_id', 'help_requests'),
  fk('help_invitations', 'person_id', 'people'),
  fk('help_invitations', 'proposed_by_id', 'people', 'SET NULL'),
];

/**
 * What the directory knows of each person, kept by triggers: facts by which it is filtered and counted, counts of what
 * everybody sees, the words by which somebody is found, and all words there are, to mend one that is misspelt. What its person keeps to themself is in none of them.
 */
const directory = [
  `CREATE FUNCTION field_readers_of(readers jsonb, field text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE
     RETURN coalesce(readers ->> field, 'everybody')`,
  `CREATE VIEW directory_wanted AS
     SELECT p.id AS person_id, f.facet, f.value, f.level, f.declared,
            field_readers_of(p.field_readers, f.field) = 'everybody' AS open,
            field_readers_of(p.field_readers, f.field) = 'everybody' AND p.active AS counted
       FROM people p CROSS JOIN LATERAL (
         SELECT 'department' AS facet, p.department AS value, NULL::int AS level, NULL::int AS declared, 'department' AS field WHERE p.department <> ''
         UNION ALL SELECT 'site', p.site, NULL, NULL, 'site' WHERE p.site <> ''
         UNION ALL SELECT 'sector', p.sector, NULL, NULL, 'sector' WHERE p.sector <> ''
         UNION ALL SELECT DISTINCT 'language', l, NULL::int, NULL::int, 'languages' FROM unnest(CASE WHEN p.languages = '{}' THEN ARRAY[p.locale] ELSE p.languages END) l
         UNION ALL SELECT 'person', 'all', NULL, NULL, 'person'
         UNION ALL SELECT 'availability', p.availability, NULL, NULL, 'availability'
         UNION ALL SELECT 'skill', h.skill_id::text, coalesce(h.proved, h.declared), h.declared, 'skills' FROM person_skills h
                    WHERE h.person_id = p.id AND coalesce(h.proved, h.declared) IS NOT NULL
         UNION ALL SELECT 'level', max(coalesce(h.proved, h.declared))::text, max(coalesce(h.proved, h.declared)), max(h.declared), 'skills' FROM person_skills h
                    WHERE h.person_id = p.id HAVING max(coalesce(h.proved, h.declared)) IS NOT NULL) f
      WHERE field_readers_of(p.field_readers, f.field) <> 'nobody'`,
  `CREATE FUNCTION directory_recount() RETURNS void LANGUAGE sql AS $$
     DELETE FROM directory_counts;
     INSERT INTO directory_counts SELECT facet, value, count(*) FROM directory_facts WHERE counted GROUP BY facet, value $$`,
  `CREATE FUNCTION directory_refresh(ids bigint[]) RETURNS void LANGUAGE plpgsql AS $$
   BEGIN
     IF coalesce(cardinality(ids), 0) = 0 THEN RETURN; END IF;
     PERFORM 1 FROM people WHERE id = ANY(ids) ORDER BY id FOR NO KEY UPDATE;
     WITH wanted AS MATERIALIZED (SELECT * FROM directory_wanted WHERE person_id = ANY(ids)),
       had AS MATERIALIZED (SELECT * FROM directory_facts WHERE person_id = ANY(ids)),
       gone AS (DELETE FROM directory_facts f USING had h
         WHERE (f.person_id, f.facet, f.value) = (h.person_id, h.facet, h.value)
           AND NOT EXISTS (SELECT 1 FROM wanted w WHERE (w.person_id, w.facet, w.value) = (h.person_id, h.facet, h.value))),
       come AS (INSERT INTO directory_facts (person_id, facet, value, level, declared, open, counted)
         SELECT w.person_id, w.facet, w.value, w.level, w.declared, w.open, w.counted FROM wanted w LEFT JOIN had h USING (person_id, facet, value)
          WHERE h.person_id IS NULL OR (w.level, w.declared, w.open, w.counted) IS DISTINCT FROM (h.level, h.declared, h.open, h.counted)
         ON CONFLICT (person_id, facet, value) DO UPDATE SET level = excluded.level, declared = excluded.declared, open = excluded.open, counted = excluded.counted)
     INSERT INTO directory_counts AS c (facet, value, people)
       SELECT facet, value, sum(n)::int FROM (SELECT facet, value, 1 AS n FROM wanted WHERE counted UNION ALL SELECT facet, value, -1 FROM had WHERE counted) d
        GROUP BY facet, value HAVING sum(n) <> 0 ORDER BY facet, value
     ON CONFLICT (facet, value) DO UPDATE SET people = c.people + excluded.people;
     INSERT INTO directory_texts AS t (person_id, open, near)
       SELECT p.id, fold(concat_ws(' ', p.name, p.handle, p.title, p.department, p.site,
                string_agg(f.words, ' ') FILTER (WHERE field_readers_of(p.field_readers, f.field) = 'everybody'))),
              fold(coalesce(string_agg(f.words, ' ') FILTER (WHERE field_readers_of(p.field_readers, f.field) = 'spaces'), ''))
         FROM people p CROSS JOIN LATERAL (
           SELECT 'bio' AS field, p.bio AS words UNION ALL SELECT 'sector', p.sector
           UNION ALL SELECT 'experience', (SELECT string_agg(concat_ws(' ', x ->> 'role', x ->> 'organisation', x ->> 'text'), ' ') FROM jsonb_array_elements(p.experience) x)
           UNION ALL SELECT 'skills', (SELECT string_agg(concat_ws(' ', s.label_fr, s.label_en, array_to_string(s.synonyms, ' ')), ' ' ORDER BY s.id)
             FROM person_skills h JOIN skills s ON s.id = h.skill_id WHERE h.person_id = p.id AND h.declared IS NOT NULL)) f
        WHERE p.id = ANY(ids) GROUP BY p.id
     ON CONFLICT (person_id) DO UPDATE SET open = excluded.open, near = excluded.near WHERE (t.open, t.near) IS DISTINCT FROM (excluded.open, excluded.near);
     INSERT INTO directory_words
       SELECT DISTINCT w FROM directory_texts t, regexp_split_to_table(t.open || ' ' || t.near, '[^[:alpha:]]+') w
        WHERE t.person_id = ANY(ids) AND length(w) BETWEEN 4 AND 40 AND NOT EXISTS (SELECT 1 FROM directory_words k WHERE k.word = w) ORDER BY w
     ON CONFLICT DO NOTHING;
   END $$`,
  `CREATE FUNCTION directory_follow_new() RETURNS trigger LANGUAGE plpgsql AS $$
     BEGIN PERFORM directory_refresh(ARRAY(SELECT id FROM added ORDER BY id)); RETURN NULL; END $$`,
  `CREATE FUNCTION directory_follow_person() RETURNS trigger LANGUAGE plpgsql AS $$
     BEGIN PERFORM directory_refresh(ARRAY[NEW.id]); RETURN NULL; END $$`,
  `CREATE FUNCTION directory_follow_skills() RETURNS trigger LANGUAGE plpgsql AS $$
     BEGIN PERFORM directory_refresh(ARRAY(SELECT DISTINCT person_id FROM touched ORDER BY 1)); RETURN NULL; END $$`,
  `CREATE FUNCTION directory_follow_label() RETURNS trigger LANGUAGE plpgsql AS $$
     BEGIN PERFORM directory_refresh(ARRAY(SELECT person_id FROM person_skills WHERE skill_id = NEW.id ORDER BY 1)); RETURN NULL; END $$`,
  `CREATE FUNCTION directory_forget() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     WITH gone AS (DELETE FROM directory_facts WHERE person_id = OLD.id RETURNING facet, value, counted)
     UPDATE directory_counts c SET people = c.people - 1 FROM gone g WHERE g.counted AND (c.facet, c.value) = (g.facet, g.value);
     RETURN OLD;
   END $$`,
  `CREATE TRIGGER people_enter_directory AFTER INSERT ON people REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION directory_follow_new()`,
  `CREATE TRIGGER people_change_directory AFTER UPDATE OF handle, name, title, department, site, bio, locale, active, sector, languages, experience, availability, field_readers
     ON people FOR EACH ROW EXECUTE FUNCTION directory_follow_person()`,
  `CREATE TRIGGER people_leave_directory BEFORE DELETE ON people FOR EACH ROW EXECUTE FUNCTION directory_forget()`,
  ...(['INSERT', 'UPDATE', 'DELETE'] as const).map(
    (what) => `CREATE TRIGGER person_skills_${what.toLowerCase()}_directory AFTER ${what} ON person_skills
     REFERENCING ${what === 'DELETE' ? 'OLD' : 'NEW'} TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION directory_follow_skills()`,
  ),
  `CREATE TRIGGER skills_rename_directory AFTER UPDATE OF label_fr, label_en, synonyms ON skills FOR EACH ROW EXECUTE FUNCTION directory_follow_label()`,
  'SELECT directory_refresh(ARRAY(SELECT id FROM people))',
];

const down = [
  'DROP TRIGGER people_enter_directory ON people',
  'DROP TRIGGER people_change_directory ON people',
  'DROP TRIGGER people_leave_directory ON people',
  'DROP TABLE help_invitations, help_requests, directory_words, directory_texts, directory_counts',
  'DROP FUNCTION directory_recount, directory_refresh, directory_follow_new, directory_follow_person, directory_forget',
  'DROP VIEW directory_wanted',
  'DROP TABLE directory_facts, endorsements, person_skills, skills',
  'DROP FUNCTION directory_follow_skills, directory_follow_label, field_readers_of',
  `ALTER TABLE people DROP COLUMN sector, DROP COLUMN languages, DROP COLUMN experience, DROP COLUMN availability, DROP COLUMN absent_until,
     DROP COLUMN manager_id, DROP COLUMN field_readers`,
];

/** Skills, what the directory counts and finds by, and requests for help. */
export class Directory1764000000036 implements MigrationInterface {
  name = 'Directory1764000000036';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...tables, ...indexes, ...directory]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of down) await runner.query(statement);
  }
}
