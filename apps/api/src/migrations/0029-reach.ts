import type { MigrationInterface, QueryRunner } from 'typeorm';

const up = [
  `ALTER TABLE mail_rhythms ADD COLUMN weekly_without text[] NOT NULL DEFAULT '{}'`,
  `UPDATE notifications SET reason = 'addressed' WHERE reason = 'reader'`,
  `ALTER TABLE announcements ADD COLUMN question text NOT NULL DEFAULT '', ADD COLUMN options text[] NOT NULL DEFAULT '{}', ADD COLUMN right_option integer`,
  `ALTER TABLE announcements ADD CONSTRAINT announcements_question_ck CHECK (CASE WHEN right_option IS NULL THEN question = '' AND options = '{}'
     ELSE must_read AND question <> '' AND cardinality(options) BETWEEN 2 AND 4 AND right_option BETWEEN 0 AND cardinality(options) - 1 END)`,
  'ALTER TABLE acknowledgements ADD COLUMN answered_option integer',
];
const down = [
  'ALTER TABLE acknowledgements DROP COLUMN answered_option',
  'ALTER TABLE announcements DROP COLUMN right_option, DROP COLUMN options, DROP COLUMN question',
  'ALTER TABLE mail_rhythms DROP COLUMN weekly_without',
];

/** Parts of the weekly summary that somebody has stopped; the question that an announcement asks whoever confirms it. */
export class Reach1764000000029 implements MigrationInterface {
  name = 'Reach1764000000029';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of up) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of down) await runner.query(statement);
  }
}
