import type { MigrationInterface, QueryRunner } from 'typeorm';

const up = [
  `CREATE TABLE spotlights (
    id bigint GENERATED ALWAYS AS IDENTITY NOT NULL,
    week date NOT NULL,
    state text NOT NULL DEFAULT 'draft',
    version integer NOT NULL DEFAULT 1,
    person_id bigint NOT NULL,
    entry_id bigint NOT NULL,
    text_fr text NOT NULL,
    text_en text NOT NULL,
    grounds jsonb NOT NULL,
    asked_by_id bigint,
    answered_at timestamptz,
    consented_at timestamptz,
    published_at timestamptz,
    created_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT spotlights_consent_ck CHECK (state <> 'published' OR (consented_at IS NOT NULL AND published_at IS NOT NULL)),
    CONSTRAINT spotlights_pk PRIMARY KEY (id)
  )`,
  'ALTER TABLE spotlights ADD CONSTRAINT spotlights_person_id_fk FOREIGN KEY (person_id) REFERENCES people(id) ON DELETE CASCADE ON UPDATE NO ACTION',
  'ALTER TABLE spotlights ADD CONSTRAINT spotlights_entry_id_fk FOREIGN KEY (entry_id) REFERENCES entries(id) ON DELETE CASCADE ON UPDATE NO ACTION',
  'ALTER TABLE spotlights ADD CONSTRAINT spotlights_asked_by_id_fk FOREIGN KEY (asked_by_id) REFERENCES people(id) ON DELETE SET NULL ON UPDATE NO ACTION',
  `CREATE UNIQUE INDEX spotlights_week_uq ON spotlights (week) WHERE state IN ('draft', 'asked', 'accepted', 'published')`,
  `CREATE INDEX spotlights_published_ix ON spotlights (published_at DESC, id DESC) WHERE state = 'published'`,
  'CREATE INDEX spotlights_person_id_ix ON spotlights (person_id)',
  'CREATE INDEX spotlights_entry_id_ix ON spotlights (entry_id)',
  'ALTER TABLE point_accounts ADD COLUMN in_spotlight boolean NOT NULL DEFAULT true',
];

/** Portraits of the week, with the agreement of whoever they are of; and who wants none. */
export class Spotlights1764000000043 implements MigrationInterface {
  name = 'Spotlights1764000000043';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of up) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE point_accounts DROP COLUMN in_spotlight');
    await runner.query('DROP TABLE spotlights');
  }
}
