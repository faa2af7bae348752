import type { MigrationInterface, QueryRunner } from 'typeorm';

const up = [
  `CREATE TABLE calendars (
    person_id bigint NOT NULL,
    address text NOT NULL,
    read_at timestamptz,
    problem text,
    failures integer NOT NULL DEFAULT 0,
    next_at timestamptz NOT NULL DEFAULT now(),
    before text,
    overruled_until date,
    created_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT calendars_pk PRIMARY KEY (person_id)
  )`,
  `CREATE TABLE calendar_spans (
    person_id bigint NOT NULL,
    starts_at timestamptz NOT NULL,
    ends_at timestamptz NOT NULL,
    away boolean NOT NULL,
    CONSTRAINT calendar_spans_pk PRIMARY KEY (person_id, starts_at, away)
  )`,
  'CREATE INDEX calendars_due_ix ON calendars (next_at)',
  'ALTER TABLE calendars ADD CONSTRAINT calendars_person_id_fk FOREIGN KEY (person_id) REFERENCES people(id) ON DELETE CASCADE ON UPDATE NO ACTION',
  'ALTER TABLE calendar_spans ADD CONSTRAINT calendar_spans_person_id_fk FOREIGN KEY (person_id) REFERENCES calendars(person_id) ON DELETE CASCADE ON UPDATE NO ACTION',
];

/** Private calendars by which absences are known: when somebody is busy or away, and nothing else of what is in them. */
export class Calendars1764000000048 implements MigrationInterface {
  name = 'Calendars1764000000048';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of up) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE calendar_spans, calendars');
  }
}
