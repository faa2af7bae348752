import type { MigrationInterface, QueryRunner } from 'typeorm';

const readable = `audience = 'space' AND deleted_at IS NULL`;
const up = [
  `CREATE TABLE topics (
    entry_id bigint NOT NULL,
    hot double precision,
    top double precision NOT NULL DEFAULT 0,
    CONSTRAINT topics_pk PRIMARY KEY (entry_id)
  )`,
  `CREATE TABLE topic_merges (
    id bigint GENERATED ALWAYS AS IDENTITY NOT NULL,
    from_id bigint NOT NULL,
    into_id bigint NOT NULL,
    by_id bigint NOT NULL,
    opening_id bigint NOT NULL,
    moved_comments bigint[] NOT NULL,
    moved_followers bigint[] NOT NULL,
    was_locked boolean NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now(),
    undone_at timestamptz,
    CONSTRAINT topic_merges_pk PRIMARY KEY (id)
  )`,
  'CREATE INDEX topic_merges_into_id_ix ON topic_merges (into_id)',
  'CREATE UNIQUE INDEX topic_merges_standing_uq ON topic_merges (from_id) WHERE undone_at IS NULL',
  'ALTER TABLE topics ADD CONSTRAINT topics_entry_id_fk FOREIGN KEY (entry_id) REFERENCES entries(id) ON DELETE CASCADE ON UPDATE NO ACTION',
  'ALTER TABLE topic_merges ADD CONSTRAINT topic_merges_from_id_fk FOREIGN KEY (from_id) REFERENCES topics(entry_id) ON DELETE CASCADE ON UPDATE NO ACTION',
  'ALTER TABLE topic_merges ADD CONSTRAINT topic_merges_into_id_fk FOREIGN KEY (into_id) REFERENCES topics(entry_id) ON DELETE CASCADE ON UPDATE NO ACTION',
  'ALTER TABLE topic_merges ADD CONSTRAINT topic_merges_by_id_fk FOREIGN KEY (by_id) REFERENCES people(id) ON DELETE RESTRICT ON UPDATE NO ACTION',
  'ALTER TABLE topic_merges ADD CONSTRAINT topic_merges_opening_id_fk FOREIGN KEY (opening_id) REFERENCES comments(id) ON DELETE CASCADE ON UPDATE NO ACTION',
  'CREATE INDEX topics_hot_ix ON topics (hot DESC, entry_id DESC) WHERE hot IS NOT NULL',
  'CREATE INDEX topics_top_ix ON topics (top DESC, entry_id DESC)',
  `CREATE INDEX entries_topics_unanswered_ix ON entries (kind, active_at DESC, id DESC) WHERE ${readable} AND comment_count = 0`,
  `CREATE FUNCTION working_hours(since timestamptz, until timestamptz) RETURNS double precision LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT greatest(0, w.until - w.since) FROM (SELECT
      floor(u / 604800) * 120 + least(u - floor(u / 604800) * 604800, 432000) / 3600 AS until,
      floor(s / 604800) * 120 + least(s - floor(s / 604800) * 604800, 432000) / 3600 AS since
      FROM (SELECT extract(epoch FROM until)::double precision - 345600 AS u, extract(epoch FROM since)::double precision - 345600 AS s) AS t) AS w $$`,
  `CREATE FUNCTION topic_hot(likes double precision, age double precision, recent_likes double precision, recent_posters double precision, since_bump double precision)
    RETURNS double precision LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT likes / power(greatest(age, 0) + 2, 1.2) + (recent_likes + recent_posters) / power(greatest(since_bump, 0) + 2, 1.2) $$`,
  `CREATE FUNCTION topic_top(views double precision, opening_likes double precision, likes double precision, posts double precision)
    RETURNS double precision LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT 2 * log(greatest(views, 1)) + 0.5 * opening_likes + least(likes / greatest(posts, 1), 3) + log(greatest(posts, 1)) $$`,
];
const down = [
  'DROP FUNCTION topic_top(double precision, double precision, double precision, double precision)',
  'DROP FUNCTION topic_hot(double precision, double precision, double precision, double precision, double precision)',
  'DROP FUNCTION working_hours(timestamptz, timestamptz)',
  'DROP INDEX entries_topics_unanswered_ix',
  'DROP TABLE topic_merges',
  'DROP TABLE topics',
];

/** The forum: kept ranks of topics, merges with what undoing them needs, and the formulas that the ranks are kept by. */
export class Forum1764000000015 implements MigrationInterface {
  name = 'Forum1764000000015';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of up) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of down) await runner.query(statement);
  }
}
