import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Of how far back each list of the best holds topics. */
const periods = { day: '1 day', week: '7 days', month: '30 days', quarter: '91 days', year: '365 days' };
const tops = Object.entries(periods).map(
  ([name, length]) => `('top:${name}', t.top, coalesce(e.published_at, e.created_at) + interval '${length}')`,
);

const up = [
  'ALTER TABLE entry_notices ADD COLUMN note text',
  `CREATE TABLE topic_places (
    topic_id bigint NOT NULL,
    list text NOT NULL,
    theme_id bigint NOT NULL,
    space_id bigint NOT NULL,
    rank double precision NOT NULL,
    ends_at timestamptz,
    CONSTRAINT topic_places_pk PRIMARY KEY (topic_id, list, theme_id)
  )`,
  'ALTER TABLE topic_places ADD CONSTRAINT topic_places_topic_id_fk FOREIGN KEY (topic_id) REFERENCES topics(entry_id) ON DELETE CASCADE ON UPDATE NO ACTION',
  `CREATE FUNCTION topic_places_of(topic bigint) RETURNS SETOF topic_places LANGUAGE sql STABLE AS $$
    WITH RECURSIVE above AS (
      SELECT et.theme_id AS id FROM entry_themes et WHERE et.entry_id = topic
      UNION SELECT th.parent_id FROM above a JOIN themes th ON th.id = a.id WHERE th.parent_id IS NOT NULL)
    SELECT e.id, l.list, s.theme_id, e.space_id, l.rank, l.ends_at
      FROM entries e JOIN topics t ON t.entry_id = e.id
      CROSS JOIN (SELECT 0::bigint AS theme_id UNION ALL SELECT id FROM above) AS s
      CROSS JOIN LATERAL (VALUES
        ('latest', extract(epoch FROM e.active_at)::double precision, NULL::timestamptz),
        ('unanswered', CASE WHEN e.comment_count = 0 THEN extract(epoch FROM e.active_at)::double precision END, NULL),
        ('hot', CASE WHEN e.active_at > now() - interval '30 days' THEN coalesce(t.hot, 0) END, NULL),
        ('top:all', t.top, NULL), ${tops.join(', ')}) AS l(list, rank, ends_at)
     WHERE e.id = topic AND e.kind = 'topic' AND e.audience = 'space' AND e.deleted_at IS NULL AND e.state <> 'merged'
       AND l.rank IS NOT NULL AND (l.ends_at IS NULL OR l.ends_at > now()) $$`,
  // The entry's row is held: whoever else changes what its places depend on waits, and sees them as they are then.
  `CREATE FUNCTION place_topic(topic bigint) RETURNS void LANGUAGE plpgsql AS $$
    BEGIN
      PERFORM 1 FROM entries WHERE id = topic AND kind = 'topic' FOR NO KEY UPDATE;
      IF NOT FOUND THEN RETURN; END IF;
      WITH wanted AS MATERIALIZED (SELECT * FROM topic_places_of(topic)),
           gone AS (DELETE FROM topic_places p WHERE p.topic_id = topic
             AND NOT EXISTS (SELECT 1 FROM wanted w WHERE w.list = p.list AND w.theme_id = p.theme_id))
      INSERT INTO topic_places SELECT * FROM wanted EXCEPT SELECT * FROM topic_places p WHERE p.topic_id = topic
      ON CONFLICT (topic_id, list, theme_id) DO UPDATE SET space_id = excluded.space_id, rank = excluded.rank, ends_at = excluded.ends_at;
    END $$`,
  `INSERT INTO topic_places SELECT p.* FROM topics t CROSS JOIN LATERAL topic_places_of(t.entry_id) AS p`,
  'CREATE INDEX topic_places_rank_ix ON topic_places (list, theme_id, rank DESC, topic_id DESC) INCLUDE (space_id, ends_at)',
  'CREATE INDEX topic_places_space_rank_ix ON topic_places (list, theme_id, space_id, rank DESC, topic_id DESC) INCLUDE (ends_at)',
  'CREATE INDEX topic_places_ends_ix ON topic_places (ends_at) WHERE ends_at IS NOT NULL',
  `CREATE FUNCTION topic_changed() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN PERFORM place_topic(NEW.id); RETURN NULL; END $$`,
  `CREATE TRIGGER entries_place_topic AFTER UPDATE OF audience, deleted_at, state, space_id, active_at, published_at, created_at, comment_count ON entries
    FOR EACH ROW WHEN (NEW.kind = 'topic') EXECUTE FUNCTION topic_changed()`,
  `CREATE FUNCTION topic_begun() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN PERFORM place_topic(NEW.entry_id); RETURN NULL; END $$`,
  'CREATE TRIGGER topics_place AFTER INSERT ON topics FOR EACH ROW EXECUTE FUNCTION topic_begun()',
  `CREATE FUNCTION topic_themed() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN PERFORM place_topic(coalesce(NEW.entry_id, OLD.entry_id)); RETURN NULL; END $$`,
  'CREATE TRIGGER entry_themes_place_topic AFTER INSERT OR DELETE ON entry_themes FOR EACH ROW EXECUTE FUNCTION topic_themed()',
  `CREATE FUNCTION theme_moved() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      PERFORM place_topic(b.entry_id) FROM (
        WITH RECURSIVE branch AS (SELECT NEW.id UNION ALL SELECT t.id FROM themes t JOIN branch b ON t.parent_id = b.id)
        SELECT DISTINCT et.entry_id FROM branch JOIN entry_themes et ON et.theme_id = branch.id JOIN topics t ON t.entry_id = et.entry_id ORDER BY 1) AS b;
      RETURN NULL;
    END $$`,
  `CREATE TRIGGER themes_place_topics AFTER UPDATE OF parent_id ON themes
    FOR EACH ROW WHEN (OLD.parent_id IS DISTINCT FROM NEW.parent_id) EXECUTE FUNCTION theme_moved()`,
  // Lists are read from places now; Hot's index stays for the job that lets it age.
  'DROP INDEX topics_top_ix, entries_topics_unanswered_ix',
];
const down = [
  `CREATE INDEX entries_topics_unanswered_ix ON entries (kind, active_at DESC, id DESC) WHERE audience = 'space' AND deleted_at IS NULL AND comment_count = 0`,
  'CREATE INDEX topics_top_ix ON topics (top DESC, entry_id DESC)',
  'DROP TRIGGER themes_place_topics ON themes',
  'DROP TRIGGER entry_themes_place_topic ON entry_themes',
  'DROP TRIGGER topics_place ON topics',
  'DROP TRIGGER entries_place_topic ON entries',
  'DROP FUNCTION theme_moved()',
  'DROP FUNCTION topic_themed()',
  'DROP FUNCTION topic_begun()',
  'DROP FUNCTION topic_changed()',
  'DROP FUNCTION place_topic(bigint)',
  'DROP FUNCTION topic_places_of(bigint)',
  'DROP TABLE topic_places',
  'ALTER TABLE entry_notices DROP COLUMN note',
];

/**
 * Where each topic stands in each list of the forum, by theme and space: any page of any list is one stretch of an index.
 * And why something was done to a conversation.
 */
export class TopicPlaces1764000000046 implements MigrationInterface {
  name = 'TopicPlaces1764000000046';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of up) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of down) await runner.query(statement);
  }
}
