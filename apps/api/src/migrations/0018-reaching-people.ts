import type { MigrationInterface, QueryRunner } from 'typeorm';

const key = (table: string, column: string, target: string): string =>
  `ALTER TABLE ${table} ADD CONSTRAINT ${table}_${column}_fk FOREIGN KEY (${column}) REFERENCES ${target}(id) ON DELETE CASCADE ON UPDATE NO ACTION`;

const up = [
  `CREATE TABLE entry_watches (
    entry_id bigint NOT NULL,
    person_id bigint NOT NULL,
    level text NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT entry_watches_pk PRIMARY KEY (entry_id, person_id)
  )`,
  `CREATE TABLE space_watches (
    space_id bigint NOT NULL,
    person_id bigint NOT NULL,
    level text NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT space_watches_pk PRIMARY KEY (space_id, person_id)
  )`,
  `ALTER TABLE spaces ADD COLUMN watch_default text NOT NULL DEFAULT 'normal'`,
  `CREATE TABLE notification_choices (
    person_id bigint NOT NULL,
    event text NOT NULL,
    app boolean,
    mail text,
    CONSTRAINT notification_choices_pk PRIMARY KEY (person_id, event)
  )`,
  `CREATE TABLE mail_rhythms (
    person_id bigint NOT NULL,
    digest text NOT NULL DEFAULT 'daily',
    quiet boolean NOT NULL DEFAULT true,
    quiet_from text NOT NULL DEFAULT '19:00',
    quiet_until text NOT NULL DEFAULT '08:00',
    quiet_weekends boolean NOT NULL DEFAULT true,
    CONSTRAINT mail_rhythms_pk PRIMARY KEY (person_id)
  )`,
  `CREATE TABLE deliveries (
    id bigint GENERATED ALWAYS AS IDENTITY NOT NULL,
    key text NOT NULL,
    person_id bigint NOT NULL,
    kind text NOT NULL,
    state text NOT NULL DEFAULT 'waiting',
    outcome text,
    notification_ids bigint[] NOT NULL DEFAULT '{}',
    due_at timestamptz NOT NULL,
    decided_at timestamptz,
    sent_at timestamptz,
    created_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT deliveries_pk PRIMARY KEY (id),
    CONSTRAINT deliveries_key_person_id_uq UNIQUE (key, person_id)
  )`,
  `ALTER TABLE notifications ADD COLUMN in_app boolean NOT NULL DEFAULT true,
     ADD COLUMN mail text NOT NULL DEFAULT 'off', ADD COLUMN mailed_at timestamptz`,
  key('entry_watches', 'entry_id', 'entries'),
  key('entry_watches', 'person_id', 'people'),
  key('space_watches', 'space_id', 'spaces'),
  key('space_watches', 'person_id', 'people'),
  key('notification_choices', 'person_id', 'people'),
  key('mail_rhythms', 'person_id', 'people'),
  key('deliveries', 'person_id', 'people'),
  'CREATE INDEX entry_watches_person_id_ix ON entry_watches (person_id)',
  'CREATE INDEX space_watches_person_id_ix ON space_watches (person_id)',
  'CREATE INDEX deliveries_person_ix ON deliveries (person_id, decided_at)',
  `CREATE INDEX deliveries_open_ix ON deliveries (due_at) WHERE state IN ('waiting', 'postponed')`,
  `CREATE INDEX notifications_digest_ix ON notifications (person_id) WHERE read_at IS NULL AND mail = 'digest'`,
];
const down = [
  'ALTER TABLE notifications DROP COLUMN in_app, DROP COLUMN mail, DROP COLUMN mailed_at',
  'ALTER TABLE spaces DROP COLUMN watch_default',
  'DROP TABLE deliveries, mail_rhythms, notification_choices, space_watches, entry_watches',
];

/** How closely people follow things, what they want to be told and how, and which mails left for them. */
export class ReachingPeople1764000000018 implements MigrationInterface {
  name = 'ReachingPeople1764000000018';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of up) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of down) await runner.query(statement);
  }
}
