import type { MigrationInterface, QueryRunner } from 'typeorm';

const up = [
  `ALTER TABLE spaces ADD COLUMN type text NOT NULL DEFAULT 'team', ADD COLUMN modules text[] NOT NULL DEFAULT '{ideas,forum,questions,blog}',
     ADD COLUMN charter_version integer NOT NULL DEFAULT '0'`,
  `UPDATE spaces SET charter_version = 1 WHERE charter <> ''`,
  `CREATE TABLE charter_acceptances (
    space_id bigint NOT NULL,
    person_id bigint NOT NULL,
    version integer NOT NULL,
    accepted_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT charter_acceptances_pk PRIMARY KEY (space_id, person_id)
  )`,
  `CREATE TABLE space_pins (
    space_id bigint NOT NULL,
    entry_id bigint NOT NULL,
    pinned_by_id bigint,
    expires_at timestamptz,
    created_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT space_pins_pk PRIMARY KEY (space_id, entry_id)
  )`,
  `ALTER TABLE entries ADD COLUMN hidden_at timestamptz, ADD COLUMN audience_before text`,
  `ALTER TABLE comments ADD COLUMN hidden_at timestamptz`,
  `CREATE TABLE moderation_cases (
    id bigint GENERATED ALWAYS AS IDENTITY NOT NULL,
    entry_id bigint NOT NULL,
    comment_id bigint,
    report_count integer NOT NULL DEFAULT '0',
    opened_at timestamptz NOT NULL DEFAULT now(),
    closed_at timestamptz,
    closed_by_id bigint,
    outcome text,
    note text NOT NULL DEFAULT '',
    CONSTRAINT moderation_cases_pk PRIMARY KEY (id)
  )`,
  `CREATE TABLE reports (
    case_id bigint NOT NULL,
    reporter_id bigint NOT NULL,
    reason text NOT NULL,
    words text NOT NULL DEFAULT '',
    created_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT reports_pk PRIMARY KEY (case_id, reporter_id)
  )`,
  'CREATE INDEX charter_acceptances_person_id_ix ON charter_acceptances (person_id)',
  'CREATE INDEX space_pins_entry_id_ix ON space_pins (entry_id)',
  'CREATE INDEX moderation_cases_entry_id_ix ON moderation_cases (entry_id)',
  'CREATE INDEX moderation_cases_comment_id_ix ON moderation_cases (comment_id)',
  'CREATE INDEX reports_reporter_id_ix ON reports (reporter_id)',
  'CREATE INDEX moderation_cases_open_ix ON moderation_cases (opened_at, id) WHERE closed_at IS NULL',
  'CREATE UNIQUE INDEX moderation_cases_entry_uq ON moderation_cases (entry_id) WHERE closed_at IS NULL AND comment_id IS NULL',
  'CREATE UNIQUE INDEX moderation_cases_comment_uq ON moderation_cases (comment_id) WHERE closed_at IS NULL AND comment_id IS NOT NULL',
  'CREATE INDEX entries_trash_ix ON entries (deleted_at, id) WHERE deleted_at IS NOT NULL',
  `ALTER TABLE charter_acceptances ADD CONSTRAINT charter_acceptances_space_id_fk FOREIGN KEY (space_id) REFERENCES spaces(id) ON DELETE CASCADE ON UPDATE NO ACTION`,
  `ALTER TABLE charter_acceptances ADD CONSTRAINT charter_acceptances_person_id_fk FOREIGN KEY (person_id) REFERENCES people(id) ON DELETE CASCADE ON UPDATE NO ACTION`,
  `ALTER TABLE space_pins ADD CONSTRAINT space_pins_space_id_fk FOREIGN KEY (space_id) REFERENCES spaces(id) ON DELETE CASCADE ON UPDATE NO ACTION`,
  `ALTER TABLE space_pins ADD CONSTRAINT space_pins_entry_id_fk FOREIGN KEY (entry_id) REFERENCES entries(id) ON DELETE CASCADE ON UPDATE NO ACTION`,
  `ALTER TABLE space_pins ADD CONSTRAINT space_pins_pinned_by_id_fk FOREIGN KEY (pinned_by_id) REFERENCES people(id) ON DELETE SET NULL ON UPDATE NO ACTION`,
  `ALTER TABLE moderation_cases ADD CONSTRAINT moderation_cases_entry_id_fk FOREIGN KEY (entry_id) REFERENCES entries(id) ON DELETE CASCADE ON UPDATE NO ACTION`,
  `ALTER TABLE moderation_cases ADD CONSTRAINT moderation_cases_comment_id_fk FOREIGN KEY (comment_id) REFERENCES comments(id) ON DELETE CASCADE ON UPDATE NO ACTION`,
  `ALTER TABLE moderation_cases ADD CONSTRAINT moderation_cases_closed_by_id_fk FOREIGN KEY (closed_by_id) REFERENCES people(id) ON DELETE SET NULL ON UPDATE NO ACTION`,
  `ALTER TABLE reports ADD CONSTRAINT reports_case_id_fk FOREIGN KEY (case_id) REFERENCES moderation_cases(id) ON DELETE CASCADE ON UPDATE NO ACTION`,
  `ALTER TABLE reports ADD CONSTRAINT reports_reporter_id_fk FOREIGN KEY (reporter_id) REFERENCES people(id) ON DELETE CASCADE ON UPDATE NO ACTION`,
  // While an entry is hidden, whatever a state would open it to waits until it is shown again.
  `CREATE FUNCTION entry_stays_hidden() RETURNS trigger LANGUAGE plpgsql AS $$
     BEGIN NEW.audience_before := 'space'; NEW.audience := 'facilitators'; RETURN NEW; END $$`,
  `CREATE TRIGGER entries_stay_hidden BEFORE UPDATE OF audience ON entries FOR EACH ROW
     WHEN (NEW.hidden_at IS NOT NULL AND NEW.audience = 'space') EXECUTE FUNCTION entry_stays_hidden()`,
];
const down = [
  'DROP TRIGGER entries_stay_hidden ON entries',
  'DROP FUNCTION entry_stays_hidden()',
  'DROP TABLE reports, moderation_cases, space_pins, charter_acceptances',
  'DROP INDEX entries_trash_ix',
  'ALTER TABLE comments DROP COLUMN hidden_at',
  'UPDATE entries SET audience = audience_before WHERE audience_before IS NOT NULL',
  'ALTER TABLE entries DROP COLUMN hidden_at, DROP COLUMN audience_before',
  'ALTER TABLE spaces DROP COLUMN type, DROP COLUMN modules, DROP COLUMN charter_version',
];

/** What makes a space whole: its type and modules, a charter that is accepted, pins; reports and what is hidden by them; the trash. */
export class SpacesComplete1764000000019 implements MigrationInterface {
  name = 'SpacesComplete1764000000019';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of up) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of down) await runner.query(statement);
  }
}
