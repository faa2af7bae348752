import type { MigrationInterface, QueryRunner } from 'typeorm';

const statements = [
  `CREATE TABLE entries (
    id bigint GENERATED ALWAYS AS IDENTITY NOT NULL,
    kind text NOT NULL,
    space_id bigint NOT NULL,
    author_id bigint NOT NULL,
    title text NOT NULL,
    body jsonb NOT NULL,
    text text NOT NULL,
    state text NOT NULL,
    audience text NOT NULL,
    picture_file_id bigint,
    vote_count integer NOT NULL DEFAULT '0',
    comment_count integer NOT NULL DEFAULT '0',
    concern_count integer NOT NULL DEFAULT '0',
    exposure_count integer NOT NULL DEFAULT '0',
    support double precision NOT NULL DEFAULT '0',
    trend double precision NOT NULL DEFAULT '-1000000000',
    version integer NOT NULL DEFAULT '1',
    created_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz NOT NULL DEFAULT now(),
    published_at timestamptz,
    deleted_at timestamptz,
    CONSTRAINT entries_pk PRIMARY KEY (id)
  )`,
  `CREATE TABLE comments (
    id bigint GENERATED ALWAYS AS IDENTITY NOT NULL,
    entry_id bigint NOT NULL,
    parent_id bigint,
    author_id bigint NOT NULL,
    body jsonb NOT NULL,
    text text NOT NULL,
    reply_count integer NOT NULL DEFAULT '0',
    best integer NOT NULL DEFAULT '0',
    revision_count integer NOT NULL DEFAULT '0',
    created_at timestamptz NOT NULL DEFAULT now(),
    edited_at timestamptz,
    deleted_at timestamptz,
    deleted_by_id bigint,
    CONSTRAINT comments_pk PRIMARY KEY (id)
  )`,
  `CREATE TABLE comment_revisions (
    comment_id bigint NOT NULL,
    number integer NOT NULL,
    body jsonb NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT comment_revisions_pk PRIMARY KEY (comment_id, number)
  )`,
  `CREATE TABLE contributions (
    entry_id bigint NOT NULL,
    person_id bigint NOT NULL,
    role text NOT NULL,
    share integer NOT NULL DEFAULT '0',
    source_id bigint,
    created_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT contributions_pk PRIMARY KEY (entry_id, person_id, role)
  )`,
  `CREATE TABLE follows (
    entry_id bigint NOT NULL,
    person_id bigint NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT follows_pk PRIMARY KEY (entry_id, person_id)
  )`,
  `CREATE TABLE mentions (
    id bigint GENERATED ALWAYS AS IDENTITY NOT NULL,
    entry_id bigint NOT NULL,
    comment_id bigint,
    person_id bigint NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT mentions_pk PRIMARY KEY (id)
  )`,
  `CREATE TABLE read_states (
    entry_id bigint NOT NULL,
    person_id bigint NOT NULL,
    read_at timestamptz NOT NULL,
    last_comment_id bigint,
    CONSTRAINT read_states_pk PRIMARY KEY (entry_id, person_id)
  )`,
  `CREATE TABLE revisions (
    entry_id bigint NOT NULL,
    number integer NOT NULL,
    author_id bigint NOT NULL,
    title text NOT NULL,
    body jsonb NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT revisions_pk PRIMARY KEY (entry_id, number)
  )`,
  `CREATE TABLE attachments (
    id bigint GENERATED ALWAYS AS IDENTITY NOT NULL,
    file_id bigint NOT NULL,
    entry_id bigint,
    comment_id bigint,
    inline boolean NOT NULL DEFAULT false,
    CONSTRAINT attachments_one_target_ck CHECK ((entry_id IS NULL) <> (comment_id IS NULL)),
    CONSTRAINT attachments_pk PRIMARY KEY (id)
  )`,
  `CREATE TABLE links (
    id bigint GENERATED ALWAYS AS IDENTITY NOT NULL,
    from_id bigint NOT NULL,
    to_id bigint NOT NULL,
    type text NOT NULL,
    created_by_id bigint,
    created_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT links_from_id_to_id_type_uq UNIQUE (from_id, to_id, type),
    CONSTRAINT links_pk PRIMARY KEY (id)
  )`,
  `CREATE TABLE entry_themes (
    entry_id bigint NOT NULL,
    theme_id bigint NOT NULL,
    CONSTRAINT entry_themes_pk PRIMARY KEY (entry_id, theme_id)
  )`,
  `CREATE TABLE exposures (
    entry_id bigint NOT NULL,
    person_id bigint NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT exposures_pk PRIMARY KEY (entry_id, person_id)
  )`,
  `CREATE TABLE reactions (
    id bigint GENERATED ALWAYS AS IDENTITY NOT NULL,
    entry_id bigint,
    comment_id bigint,
    person_id bigint NOT NULL,
    kind text NOT NULL,
    reason text,
    created_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT reactions_one_target_ck CHECK ((entry_id IS NULL) <> (comment_id IS NULL)),
    CONSTRAINT reactions_pk PRIMARY KEY (id)
  )`,
  `CREATE TABLE votes (
    entry_id bigint NOT NULL,
    person_id bigint NOT NULL,
    value smallint NOT NULL DEFAULT '1',
    created_at timestamptz NOT NULL DEFAULT now(),
    seen_at timestamptz,
    CONSTRAINT votes_pk PRIMARY KEY (entry_id, person_id)
  )`,
  `CREATE INDEX entries_space_ix ON entries (space_id, kind, id)`,
  `CREATE INDEX entries_author_ix ON entries (author_id, kind, id)`,
  `CREATE INDEX comments_parent_id_ix ON comments (parent_id)`,
  `CREATE INDEX comments_author_id_ix ON comments (author_id)`,
  `CREATE INDEX comments_best_ix ON comments (entry_id, best, id)`,
  `CREATE INDEX comments_entry_ix ON comments (entry_id, created_at, id)`,
  `CREATE INDEX contributions_person_id_ix ON contributions (person_id)`,
  `CREATE INDEX follows_person_id_ix ON follows (person_id)`,
  `CREATE INDEX mentions_person_id_ix ON mentions (person_id)`,
  `CREATE INDEX read_states_person_id_ix ON read_states (person_id)`,
  `CREATE INDEX attachments_file_id_ix ON attachments (file_id)`,
  `CREATE INDEX links_to_id_ix ON links (to_id)`,
  `CREATE INDEX entry_themes_theme_id_entry_id_ix ON entry_themes (theme_id, entry_id)`,
  `CREATE INDEX exposures_person_id_ix ON exposures (person_id)`,
  `CREATE INDEX reactions_person_id_ix ON reactions (person_id)`,
  `CREATE INDEX votes_person_id_entry_id_ix ON votes (person_id, entry_id)`,
  `ALTER TABLE entries ADD CONSTRAINT entries_space_id_fk FOREIGN KEY (space_id) REFERENCES spaces(id) ON DELETE RESTRICT ON UPDATE NO ACTION`,
  `ALTER TABLE entries ADD CONSTRAINT entries_author_id_fk FOREIGN KEY (author_id) REFERENCES people(id) ON DELETE RESTRICT ON UPDATE NO ACTION`,
  `ALTER TABLE entries ADD CONSTRAINT entries_picture_file_id_fk FOREIGN KEY (picture_file_id) REFERENCES files(id) ON DELETE SET NULL ON UPDATE NO ACTION`,
  `ALTER TABLE comments ADD CONSTRAINT comments_entry_id_fk FOREIGN KEY (entry_id) REFERENCES entries(id) ON DELETE CASCADE ON UPDATE NO ACTION`,
  `ALTER TABLE comments ADD CONSTRAINT comments_parent_id_fk FOREIGN KEY (parent_id) REFERENCES comments(id) ON DELETE RESTRICT ON UPDATE NO ACTION`,
  `ALTER TABLE comments ADD CONSTRAINT comments_author_id_fk FOREIGN KEY (author_id) REFERENCES people(id) ON DELETE RESTRICT ON UPDATE NO ACTION`,
  `ALTER TABLE comment_revisions ADD CONSTRAINT comment_revisions_comment_id_fk FOREIGN KEY (comment_id) REFERENCES comments(id) ON DELETE CASCADE ON UPDATE NO ACTION`,
  `ALTER TABLE contributions ADD CONSTRAINT contributions_entry_id_fk FOREIGN KEY (entry_id) REFERENCES entries(id) ON DELETE CASCADE ON UPDATE NO ACTION`,
  `ALTER TABLE contributions ADD CONSTRAINT contributions_person_id_fk FOREIGN KEY (person_id) REFERENCES people(id) ON DELETE RESTRICT ON UPDATE NO ACTION`,
  `ALTER TABLE contributions ADD CONSTRAINT contributions_source_id_fk FOREIGN KEY (source_id) REFERENCES entries(id) ON DELETE SET NULL ON UPDATE NO ACTION`,
  `ALTER TABLE follows ADD CONSTRAINT follows_entry_id_fk FOREIGN KEY (entry_id) REFERENCES entries(id) ON DELETE CASCADE ON UPDATE NO ACTION`,
  `ALTER TABLE follows ADD CONSTRAINT follows_person_id_fk FOREIGN KEY (person_id) REFERENCES people(id) ON DELETE CASCADE ON UPDATE NO ACTION`,
  `ALTER TABLE mentions ADD CONSTRAINT mentions_entry_id_fk FOREIGN KEY (entry_id) REFERENCES entries(id) ON DELETE CASCADE ON UPDATE NO ACTION`,
  `ALTER TABLE mentions ADD CONSTRAINT mentions_comment_id_fk FOREIGN KEY (comment_id) REFERENCES comments(id) ON DELETE CASCADE ON UPDATE NO ACTION`,
  `ALTER TABLE mentions ADD CONSTRAINT mentions_person_id_fk FOREIGN KEY (person_id) REFERENCES people(id) ON DELETE CASCADE ON UPDATE NO ACTION`,
  `ALTER TABLE read_states ADD CONSTRAINT read_states_entry_id_fk FOREIGN KEY (entry_id) REFERENCES entries(id) ON DELETE CASCADE ON UPDATE NO ACTION`,
  `ALTER TABLE read_states ADD CONSTRAINT read_states_person_id_fk FOREIGN KEY (person_id) REFERENCES people(id) ON DELETE CASCADE ON UPDATE NO ACTION`,
  `ALTER TABLE revisions ADD CONSTRAINT revisions_entry_id_fk FOREIGN KEY (entry_id) REFERENCES entries(id) ON DELETE CASCADE ON UPDATE NO ACTION`,
  `ALTER TABLE revisions ADD CONSTRAINT revisions_author_id_fk FOREIGN KEY (author_id) REFERENCES people(id) ON DELETE RESTRICT ON UPDATE NO ACTION`,
  `ALTER TABLE attachments ADD CONSTRAINT attachments_file_id_fk FOREIGN KEY (file_id) REFERENCES files(id) ON DELETE CASCADE ON UPDATE NO ACTION`,
  `ALTER TABLE attachments ADD CONSTRAINT attachments_entry_id_fk FOREIGN KEY (entry_id) REFERENCES entries(id) ON DELETE CASCADE ON UPDATE NO ACTION`,
  `ALTER TABLE attachments ADD CONSTRAINT attachments_comment_id_fk FOREIGN KEY (comment_id) REFERENCES comments(id) ON DELETE CASCADE ON UPDATE NO ACTION`,
  `ALTER TABLE links ADD CONSTRAINT links_from_id_fk FOREIGN KEY (from_id) REFERENCES entries(id) ON DELETE CASCADE ON UPDATE NO ACTION`,
  `ALTER TABLE links ADD CONSTRAINT links_to_id_fk FOREIGN KEY (to_id) REFERENCES entries(id) ON DELETE CASCADE ON UPDATE NO ACTION`,
  `ALTER TABLE links ADD CONSTRAINT links_created_by_id_fk FOREIGN KEY (created_by_id) REFERENCES people(id) ON DELETE SET NULL ON UPDATE NO ACTION`,
  `ALTER TABLE entry_themes ADD CONSTRAINT entry_themes_entry_id_fk FOREIGN KEY (entry_id) REFERENCES entries(id) ON DELETE CASCADE ON UPDATE NO ACTION`,
  `ALTER TABLE entry_themes ADD CONSTRAINT entry_themes_theme_id_fk FOREIGN KEY (theme_id) REFERENCES themes(id) ON DELETE CASCADE ON UPDATE NO ACTION`,
  `ALTER TABLE exposures ADD CONSTRAINT exposures_entry_id_fk FOREIGN KEY (entry_id) REFERENCES entries(id) ON DELETE CASCADE ON UPDATE NO ACTION`,
  `ALTER TABLE exposures ADD CONSTRAINT exposures_person_id_fk FOREIGN KEY (person_id) REFERENCES people(id) ON DELETE CASCADE ON UPDATE NO ACTION`,
  `ALTER TABLE reactions ADD CONSTRAINT reactions_entry_id_fk FOREIGN KEY (entry_id) REFERENCES entries(id) ON DELETE CASCADE ON UPDATE NO ACTION`,
  `ALTER TABLE reactions ADD CONSTRAINT reactions_comment_id_fk FOREIGN KEY (comment_id) REFERENCES comments(id) ON DELETE CASCADE ON UPDATE NO ACTION`,
  `ALTER TABLE reactions ADD CONSTRAINT reactions_person_id_fk FOREIGN KEY (person_id) REFERENCES people(id) ON DELETE CASCADE ON UPDATE NO ACTION`,
  `ALTER TABLE votes ADD CONSTRAINT votes_entry_id_fk FOREIGN KEY (entry_id) REFERENCES entries(id) ON DELETE CASCADE ON UPDATE NO ACTION`,
  `ALTER TABLE votes ADD CONSTRAINT votes_person_id_fk FOREIGN KEY (person_id) REFERENCES people(id) ON DELETE CASCADE ON UPDATE NO ACTION`,
  `CREATE INDEX entries_published_ix ON entries (kind, COALESCE(published_at, created_at) DESC, id DESC) WHERE deleted_at IS NULL`,
  `CREATE INDEX entries_trend_ix ON entries (kind, trend DESC, id DESC) WHERE deleted_at IS NULL`,
  `CREATE INDEX entries_support_ix ON entries (kind, support DESC, id DESC) WHERE deleted_at IS NULL`,
  `CREATE INDEX entries_comments_ix ON entries (kind, comment_count DESC, id DESC) WHERE deleted_at IS NULL`,
  `CREATE INDEX entries_state_ix ON entries (kind, state, COALESCE(published_at, created_at) DESC, id DESC) WHERE deleted_at IS NULL`,
  `CREATE UNIQUE INDEX mentions_entry_uq ON mentions (entry_id, person_id) WHERE comment_id IS NULL`,
  `CREATE UNIQUE INDEX mentions_comment_uq ON mentions (comment_id, person_id) WHERE comment_id IS NOT NULL`,
  `CREATE INDEX attachments_entry_ix ON attachments (entry_id) WHERE entry_id IS NOT NULL`,
  `CREATE INDEX attachments_comment_ix ON attachments (comment_id) WHERE comment_id IS NOT NULL`,
  `CREATE UNIQUE INDEX reactions_entry_uq ON reactions (entry_id, person_id, kind) WHERE entry_id IS NOT NULL`,
  `CREATE UNIQUE INDEX reactions_comment_uq ON reactions (comment_id, person_id, kind) WHERE comment_id IS NOT NULL`,
  `CREATE FUNCTION trend_signal(weight double precision, at timestamptz) RETURNS double precision LANGUAGE sql IMMUTABLE PARALLEL SAFE
    AS $$ SELECT ln(weight) / ln(2) + extract(epoch FROM at - timestamptz '2026-01-01 00:00:00+00') / 604800 $$`,
  `CREATE FUNCTION trend_add(trend double precision, weight double precision, at timestamptz) RETURNS double precision
    LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
      SELECT CASE WHEN hi - lo > 60 THEN hi ELSE hi + ln(1 + power(2, lo - hi)) / ln(2) END
        FROM (SELECT greatest(trend, s) AS hi, least(trend, s) AS lo FROM trend_signal(weight, at) AS s) AS t $$`,
  `CREATE FUNCTION trend_subtract(trend double precision, weight double precision, at timestamptz) RETURNS double precision
    LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
      SELECT CASE WHEN trend - s > 60 THEN trend WHEN trend - s < 1e-9 THEN -1e9 ELSE trend + ln(1 - power(2, s - trend)) / ln(2) END
        FROM trend_signal(weight, at) AS s $$`,
  `CREATE FUNCTION entry_trend(of_entry bigint) RETURNS double precision LANGUAGE sql STABLE AS $$
      WITH signals AS (
        SELECT trend_signal(1, v.created_at) AS s FROM votes v WHERE v.entry_id = of_entry
        UNION ALL
        SELECT trend_signal(2, min(c.created_at)) FROM comments c JOIN entries e ON e.id = c.entry_id
         WHERE c.entry_id = of_entry AND c.deleted_at IS NULL AND c.author_id <> e.author_id GROUP BY c.author_id
        UNION ALL
        SELECT trend_signal(0.5, f.created_at) FROM follows f JOIN entries e ON e.id = f.entry_id
         WHERE f.entry_id = of_entry AND f.person_id <> e.author_id),
      highest AS (SELECT max(s) AS top FROM signals)
      SELECT coalesce(top + ln(sum(CASE WHEN top - s > 60 THEN 0 ELSE power(2, s - top) END)) / ln(2), -1e9)
        FROM highest LEFT JOIN signals ON true GROUP BY top $$`,
  `CREATE FUNCTION wilson(successes double precision, trials double precision) RETURNS double precision
    LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
      SELECT CASE WHEN trials <= 0 THEN 0 ELSE
        (p + z * z / (2 * trials) - z * sqrt(p * (1 - p) / trials + z * z / (4 * trials * trials))) / (1 + z * z / trials) END
        FROM (SELECT successes / nullif(trials, 0) AS p, 1.281551565545::double precision AS z) AS t $$`,
];

/** Entries and all that every kind of entry has; the ranking formulas that columns are kept by. */
export class Entries1764000000004 implements MigrationInterface {
  name = 'Entries1764000000004';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('The first schema has nothing before it.'));
  }
}
