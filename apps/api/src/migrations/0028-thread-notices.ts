import type { MigrationInterface, QueryRunner } from 'typeorm';

const foreign = (column: string, table: string, gone: string): string =>
  `ALTER TABLE entry_notices ADD CONSTRAINT entry_notices_${column}_fk FOREIGN KEY (${column}) REFERENCES ${table}(id) ON DELETE ${gone} ON UPDATE NO ACTION`;

const up = [
  `CREATE TABLE entry_notices (
    id bigint GENERATED ALWAYS AS IDENTITY NOT NULL,
    entry_id bigint NOT NULL,
    kind text NOT NULL,
    by_id bigint NOT NULL,
    space_id bigint,
    other_id bigint,
    created_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT entry_notices_pk PRIMARY KEY (id)
  )`,
  foreign('entry_id', 'entries', 'CASCADE'),
  foreign('by_id', 'people', 'RESTRICT'),
  foreign('space_id', 'spaces', 'SET NULL'),
  foreign('other_id', 'entries', 'SET NULL'),
  'CREATE INDEX entry_notices_entry_id_id_ix ON entry_notices (entry_id, id)',
  'CREATE INDEX entry_notices_by_id_ix ON entry_notices (by_id)',
  'CREATE INDEX entry_notices_space_ix ON entry_notices (space_id) WHERE space_id IS NOT NULL',
  'CREATE INDEX entry_notices_other_ix ON entry_notices (other_id) WHERE other_id IS NOT NULL',
  `CREATE INDEX entries_drafts_ix ON entries (author_id, updated_at DESC, id DESC) WHERE audience = 'authors' AND deleted_at IS NULL`,
  'CREATE INDEX questions_accepted_ix ON questions (entry_id) WHERE accepted',
];
const down = ['DROP INDEX entries_drafts_ix, questions_accepted_ix', 'DROP TABLE entry_notices'];

/** What was done to a conversation, told in it; indexes for drafts and for questions with an accepted answer. */
export class ThreadNotices1764000000028 implements MigrationInterface {
  name = 'ThreadNotices1764000000028';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of up) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of down) await runner.query(statement);
  }
}
