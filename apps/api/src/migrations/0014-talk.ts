import type { MigrationInterface, QueryRunner } from 'typeorm';

const readable = `audience = 'space' AND deleted_at IS NULL`;
const up = [
  `ALTER TABLE entries ADD COLUMN active_at timestamptz NOT NULL DEFAULT now(), ADD COLUMN locked_at timestamptz, ADD COLUMN publish_at timestamptz`,
  `UPDATE entries e SET active_at = greatest(coalesce(e.published_at, e.created_at),
     (SELECT max(c.created_at) FROM comments c WHERE c.entry_id = e.id AND c.deleted_at IS NULL))`,
  `CREATE INDEX entries_active_ix ON entries (kind, active_at DESC, id DESC) WHERE ${readable}`,
  `CREATE INDEX entries_space_active_ix ON entries (space_id, kind, active_at DESC, id DESC) WHERE ${readable}`,
  'CREATE INDEX entries_publish_at_ix ON entries (publish_at) WHERE publish_at IS NOT NULL',
];
const down = [
  'DROP INDEX entries_active_ix, entries_space_active_ix, entries_publish_at_ix',
  'ALTER TABLE entries DROP COLUMN active_at, DROP COLUMN locked_at, DROP COLUMN publish_at',
];

/** What talk needs of every entry: when something last happened on it, that it is closed to replies, when it will be published. */
export class Talk1764000000014 implements MigrationInterface {
  name = 'Talk1764000000014';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of up) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of down) await runner.query(statement);
  }
}
