import type { MigrationInterface, QueryRunner } from 'typeorm';

const members = 'LEFT JOIN memberships m ON m.space_id = s.id AND m.person_id = p.id';
const one = 'EXISTS (SELECT 1 FROM memberships m WHERE m.space_id = s.id AND m.person_id = p.id)';
const facilitating = `EXISTS (SELECT 1 FROM memberships m WHERE m.space_id = s.id AND m.person_id = p.id AND m.role IN ('owner', 'facilitator'))`;

const readers = (join: string, isIn: string): string => `CREATE OR REPLACE VIEW space_readers AS
    SELECT s.id AS space_id, p.id AS person_id
      FROM spaces s CROSS JOIN people p ${join}
     WHERE p.active AND (
           (s.visibility = 'open' AND p.role <> 'guest')
        OR (s.visibility = 'listed' AND p.role IN ('facilitator', 'admin'))
        OR ${isIn})`;
const facilitators = (join: string, isOne: string): string => `CREATE OR REPLACE VIEW space_facilitators AS
    SELECT s.id AS space_id, p.id AS person_id
      FROM spaces s CROSS JOIN people p ${join}
     WHERE p.active AND (
           (s.visibility <> 'hidden' AND p.role IN ('facilitator', 'admin'))
        OR ${isOne})`;

const up = [
  readers(members, 'm.person_id IS NOT NULL'),
  facilitators(members, `m.role IN ('owner', 'facilitator')`),
  'CREATE INDEX entries_space_published_ix ON entries (space_id, kind, COALESCE(published_at, created_at) DESC, id DESC) WHERE deleted_at IS NULL',
  'CREATE INDEX entries_space_trend_ix ON entries (space_id, kind, trend DESC, id DESC) WHERE deleted_at IS NULL',
  `CREATE INDEX entries_least_seen_ix ON entries (kind, exposure_count, id DESC) WHERE deleted_at IS NULL AND state = 'open'`,
];
const down = [
  'DROP INDEX entries_space_published_ix, entries_space_trend_ix, entries_least_seen_ix',
  readers('', one),
  facilitators('', facilitating),
];

/** What every request asks without going through all spaces one by one; a space's board and the ideas that fewest have seen by index. */
export class ReadPaths1764000000012 implements MigrationInterface {
  name = 'ReadPaths1764000000012';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of up) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of down) await runner.query(statement);
  }
}
