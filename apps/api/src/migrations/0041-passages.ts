import type { MigrationInterface, QueryRunner } from 'typeorm';

const up = [
  // Words of an entry that a thread of comments is about, and where they stand in it: see adr 12.
  `CREATE TABLE passages (
    id bigint GENERATED ALWAYS AS IDENTITY,
    entry_id bigint NOT NULL,
    quote text NOT NULL,
    words text NOT NULL,
    prefix text NOT NULL,
    suffix text NOT NULL,
    start_at integer NOT NULL,
    gone_at timestamptz,
    resolved_at timestamptz,
    resolved_by_id bigint,
    CONSTRAINT passages_pk PRIMARY KEY (id),
    CONSTRAINT passages_resolved_ck CHECK ((resolved_at IS NULL) = (resolved_by_id IS NULL))
  )`,
  'CREATE INDEX passages_entry_ix ON passages (entry_id, start_at, id)',
  'CREATE INDEX passages_resolved_by_id_ix ON passages (resolved_by_id)',
  'ALTER TABLE passages ADD CONSTRAINT passages_entry_id_fk FOREIGN KEY (entry_id) REFERENCES entries(id) ON DELETE CASCADE ON UPDATE NO ACTION',
  'ALTER TABLE passages ADD CONSTRAINT passages_resolved_by_id_fk FOREIGN KEY (resolved_by_id) REFERENCES people(id) ON DELETE RESTRICT ON UPDATE NO ACTION',
  // All comments of such a thread.
  'ALTER TABLE comments ADD COLUMN passage_id bigint',
  'CREATE INDEX comments_passage_ix ON comments (passage_id, created_at, id) WHERE passage_id IS NOT NULL',
  'ALTER TABLE comments ADD CONSTRAINT comments_passage_id_fk FOREIGN KEY (passage_id) REFERENCES passages(id) ON DELETE SET NULL ON UPDATE NO ACTION',
];

/** Comments on a passage of an entry. */
export class Passages1764000000041 implements MigrationInterface {
  name = 'Passages1764000000041';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of up) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE comments DROP COLUMN passage_id');
    await runner.query('DROP TABLE passages');
  }
}
