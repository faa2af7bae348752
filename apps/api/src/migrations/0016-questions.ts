import type { MigrationInterface, QueryRunner } from 'typeorm';

const readable = `audience = 'space' AND deleted_at IS NULL`;
const asked = 'COALESCE(published_at, created_at)';

/** The signals of an entry's trend. */
const entryTrend = (
  votes: string,
  more: string,
) => `CREATE OR REPLACE FUNCTION entry_trend(of_entry bigint) RETURNS double precision LANGUAGE sql STABLE AS $$
      WITH signals AS (
        SELECT trend_signal(1, v.created_at) AS s FROM votes v WHERE v.entry_id = of_entry ${votes}
        UNION ALL
        SELECT trend_signal(2, min(c.created_at)) FROM comments c JOIN entries e ON e.id = c.entry_id
         WHERE c.entry_id = of_entry AND c.deleted_at IS NULL AND c.author_id <> e.author_id GROUP BY c.author_id
        UNION ALL
        SELECT trend_signal(0.5, f.created_at) FROM follows f JOIN entries e ON e.id = f.entry_id
         WHERE f.entry_id = of_entry AND f.person_id <> e.author_id${more}),
      highest AS (SELECT max(s) AS top FROM signals)
      SELECT coalesce(top + ln(sum(CASE WHEN top - s > 60 THEN 0 ELSE power(2, s - top) END)) / ln(2), -1e9)
        FROM highest LEFT JOIN signals ON true GROUP BY top $$`;

const firstAnswers = `
        UNION ALL
        SELECT trend_signal(2, min(p.created_at)) FROM entries p JOIN entries e ON e.id = p.parent_id
         WHERE p.parent_id = of_entry AND p.deleted_at IS NULL AND p.author_id <> e.author_id GROUP BY p.author_id`;

const up = [
  `ALTER TABLE entries ADD COLUMN parent_id bigint, ADD COLUMN down_count integer NOT NULL DEFAULT 0`,
  `ALTER TABLE entries ADD CONSTRAINT entries_parent_id_fk FOREIGN KEY (parent_id) REFERENCES entries(id) ON DELETE CASCADE ON UPDATE NO ACTION`,
  'CREATE INDEX entries_parent_ix ON entries (parent_id) WHERE parent_id IS NOT NULL',
  `CREATE INDEX entries_question_votes_ix ON entries (vote_count DESC, id DESC) WHERE kind = 'question' AND ${readable}`,
  `CREATE INDEX entries_unanswered_ix ON entries (${asked}, id) WHERE kind = 'question' AND state = 'open' AND ${readable}`,
  `CREATE TABLE questions (
    entry_id bigint NOT NULL,
    accepted_answer_id bigint,
    answer_count integer NOT NULL DEFAULT 0,
    accepted boolean NOT NULL DEFAULT false,
    closed_at timestamptz,
    closed_by_id bigint,
    closed_reason text NOT NULL DEFAULT '',
    CONSTRAINT questions_pk PRIMARY KEY (entry_id)
  )`,
  `ALTER TABLE questions ADD CONSTRAINT questions_entry_id_fk FOREIGN KEY (entry_id) REFERENCES entries(id) ON DELETE CASCADE ON UPDATE NO ACTION`,
  `ALTER TABLE questions ADD CONSTRAINT questions_accepted_answer_id_fk FOREIGN KEY (accepted_answer_id) REFERENCES entries(id) ON DELETE SET NULL ON UPDATE NO ACTION`,
  `ALTER TABLE questions ADD CONSTRAINT questions_closed_by_id_fk FOREIGN KEY (closed_by_id) REFERENCES people(id) ON DELETE SET NULL ON UPDATE NO ACTION`,
  'CREATE INDEX questions_accepted_answer_ix ON questions (accepted_answer_id) WHERE accepted_answer_id IS NOT NULL',
  // A vote against is no signal; a first answer is one like a first comment.
  entryTrend('AND v.value = 1', firstAnswers),
  // Bodies of functions are read when they run: `entries.hidden_at` is there by then (0019).
  // An answer stands when it is where its question is: neither put away nor hidden on its own.
  `CREATE FUNCTION settle_question(of_question bigint) RETURNS void LANGUAGE plpgsql AS $$
    DECLARE question entries%ROWTYPE; n integer; stands boolean; becomes text;
    BEGIN
      SELECT * INTO question FROM entries WHERE id = of_question AND kind = 'question' FOR NO KEY UPDATE;
      IF NOT FOUND THEN RETURN; END IF;
      SELECT count(a.id), coalesce(bool_or(a.id = own.accepted_answer_id), false) INTO n, stands
        FROM questions own LEFT JOIN entries a ON a.parent_id = own.entry_id AND a.kind = 'answer'
         AND a.hidden_at IS NULL AND a.deleted_at IS NOT DISTINCT FROM question.deleted_at
       WHERE own.entry_id = of_question;
      UPDATE questions SET answer_count = n, accepted = stands WHERE entry_id = of_question AND (answer_count, accepted) IS DISTINCT FROM (n, stands);
      becomes := CASE WHEN EXISTS (SELECT 1 FROM links WHERE from_id = of_question AND type = 'duplicate_of') THEN 'duplicate'
                      WHEN EXISTS (SELECT 1 FROM questions WHERE entry_id = of_question AND closed_at IS NOT NULL) THEN 'closed'
                      WHEN stands THEN 'accepted' WHEN n > 0 THEN 'answered' ELSE 'open' END;
      UPDATE entries SET state = becomes WHERE id = of_question AND state <> becomes;
    END $$`,
  `CREATE FUNCTION answer_settles() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN PERFORM settle_question(CASE TG_OP WHEN 'DELETE' THEN OLD.parent_id ELSE NEW.parent_id END); RETURN NULL; END $$`,
  `CREATE TRIGGER answers_come AFTER INSERT ON entries FOR EACH ROW WHEN (NEW.kind = 'answer') EXECUTE FUNCTION answer_settles()`,
  `CREATE TRIGGER answers_go AFTER DELETE ON entries FOR EACH ROW WHEN (OLD.kind = 'answer') EXECUTE FUNCTION answer_settles()`,
  `CREATE TRIGGER answers_change AFTER UPDATE OF audience, deleted_at ON entries FOR EACH ROW
     WHEN (NEW.kind = 'answer' AND (OLD.audience, OLD.deleted_at) IS DISTINCT FROM (NEW.audience, NEW.deleted_at)) EXECUTE FUNCTION answer_settles()`,
  // Nobody sees more of a part than of the whole: shown again, or back from the trash, it stays as hidden as its question.
  `CREATE FUNCTION parts_within() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      IF NEW.audience = 'space' THEN SELECT whole.audience INTO NEW.audience FROM entries whole WHERE whole.id = NEW.parent_id; END IF;
      RETURN NEW;
    END $$`,
  `CREATE TRIGGER entries_parts_within BEFORE UPDATE OF audience ON entries FOR EACH ROW
     WHEN (NEW.kind = 'answer' AND OLD.audience <> NEW.audience) EXECUTE FUNCTION parts_within()`,
  // What is part of an entry is seen where and by whom the whole is, unless it was put away or hidden on its own.
  `CREATE FUNCTION parts_follow() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      UPDATE entries SET space_id = NEW.space_id, title = NEW.title,
             audience = CASE WHEN hidden_at IS NULL THEN NEW.audience ELSE audience END,
             deleted_at = CASE WHEN deleted_at IS NOT DISTINCT FROM OLD.deleted_at THEN NEW.deleted_at ELSE deleted_at END,
             locked_at = CASE WHEN locked_at IS NOT DISTINCT FROM OLD.locked_at THEN NEW.locked_at ELSE locked_at END
       WHERE parent_id = NEW.id;
      RETURN NULL;
    END $$`,
  `CREATE TRIGGER entries_parts_follow AFTER UPDATE OF space_id, title, audience, deleted_at, locked_at ON entries FOR EACH ROW
     WHEN (NEW.kind = 'question' AND (OLD.space_id, OLD.title, OLD.audience, OLD.deleted_at, OLD.locked_at)
       IS DISTINCT FROM (NEW.space_id, NEW.title, NEW.audience, NEW.deleted_at, NEW.locked_at)) EXECUTE FUNCTION parts_follow()`,
];
const down = [
  'DROP TRIGGER entries_parts_follow ON entries',
  'DROP TRIGGER entries_parts_within ON entries',
  'DROP TRIGGER answers_change ON entries',
  'DROP TRIGGER answers_go ON entries',
  'DROP TRIGGER answers_come ON entries',
  'DROP FUNCTION parts_follow, parts_within, answer_settles, settle_question',
  entryTrend('', ''),
  'DROP TABLE questions',
  'DROP INDEX entries_parent_ix, entries_question_votes_ix, entries_unanswered_ix',
  'ALTER TABLE entries DROP COLUMN parent_id, DROP COLUMN down_count',
];

/** Questions and their answers: entries that are part of another, votes against, and states that follow from the answers. */
export class Questions1764000000016 implements MigrationInterface {
  name = 'Questions1764000000016';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of up) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of down) await runner.query(statement);
  }
}
