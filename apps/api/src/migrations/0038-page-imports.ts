import type { MigrationInterface, QueryRunner } from 'typeorm';

const up = [
  `CREATE TABLE page_imports (
    id bigint GENERATED ALWAYS AS IDENTITY NOT NULL,
    actor_id bigint NOT NULL,
    space_id bigint NOT NULL,
    parent_id bigint,
    name text NOT NULL,
    key text,
    state text NOT NULL DEFAULT 'waiting',
    done integer NOT NULL DEFAULT '0',
    total integer NOT NULL DEFAULT '0',
    refusal text NOT NULL DEFAULT '',
    report jsonb,
    created_at timestamptz NOT NULL DEFAULT now(),
    ended_at timestamptz,
    CONSTRAINT page_imports_pk PRIMARY KEY (id)
  )`,
  'ALTER TABLE page_imports ADD CONSTRAINT page_imports_actor_id_fk FOREIGN KEY (actor_id) REFERENCES people(id) ON DELETE CASCADE ON UPDATE NO ACTION',
  'ALTER TABLE page_imports ADD CONSTRAINT page_imports_space_id_fk FOREIGN KEY (space_id) REFERENCES spaces(id) ON DELETE CASCADE ON UPDATE NO ACTION',
  'CREATE INDEX page_imports_actor_ix ON page_imports (actor_id, id)',
];

/** Imports of pages: how far they are, what came of them. */
export class PageImports1764000000038 implements MigrationInterface {
  name = 'PageImports1764000000038';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of up) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE page_imports');
  }
}
