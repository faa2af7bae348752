import type { MigrationInterface, QueryRunner } from 'typeorm';

const statements = [
  `CREATE TABLE notifications (
    id bigint GENERATED ALWAYS AS IDENTITY NOT NULL,
    person_id bigint NOT NULL,
    type text NOT NULL,
    class text NOT NULL,
    reason text NOT NULL,
    group_key text NOT NULL,
    entry_id bigint,
    comment_id bigint,
    space_id bigint,
    stage text,
    excerpt text NOT NULL DEFAULT '',
    actor_ids bigint[] NOT NULL DEFAULT '{}',
    actor_count integer NOT NULL DEFAULT '1',
    created_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz NOT NULL DEFAULT now(),
    read_at timestamptz,
    CONSTRAINT notifications_pk PRIMARY KEY (id)
  )`,
  `CREATE TABLE notification_causes (
    event_id bigint NOT NULL,
    person_id bigint NOT NULL,
    notification_id bigint NOT NULL,
    actor_id bigint,
    comment_id bigint,
    CONSTRAINT notification_causes_pk PRIMARY KEY (event_id, person_id)
  )`,
  `CREATE INDEX notifications_comment_id_ix ON notifications (comment_id)`,
  `CREATE INDEX notifications_entry_id_ix ON notifications (entry_id)`,
  `CREATE INDEX notifications_person_ix ON notifications (person_id, updated_at, id)`,
  `CREATE INDEX notification_causes_notification_id_ix ON notification_causes (notification_id)`,
  `ALTER TABLE notifications ADD CONSTRAINT notifications_person_id_fk FOREIGN KEY (person_id) REFERENCES people(id) ON DELETE CASCADE ON UPDATE NO ACTION`,
  `ALTER TABLE notifications ADD CONSTRAINT notifications_entry_id_fk FOREIGN KEY (entry_id) REFERENCES entries(id) ON DELETE CASCADE ON UPDATE NO ACTION`,
  `ALTER TABLE notifications ADD CONSTRAINT notifications_comment_id_fk FOREIGN KEY (comment_id) REFERENCES comments(id) ON DELETE CASCADE ON UPDATE NO ACTION`,
  `ALTER TABLE notifications ADD CONSTRAINT notifications_space_id_fk FOREIGN KEY (space_id) REFERENCES spaces(id) ON DELETE CASCADE ON UPDATE NO ACTION`,
  `ALTER TABLE notification_causes ADD CONSTRAINT notification_causes_notification_id_fk FOREIGN KEY (notification_id) REFERENCES notifications(id) ON DELETE CASCADE ON UPDATE NO ACTION`,
  `CREATE INDEX notifications_unread_ix ON notifications (person_id) WHERE read_at IS NULL`,
  `CREATE UNIQUE INDEX notifications_group_uq ON notifications (person_id, group_key) WHERE read_at IS NULL`,
];

/** What people are told. */
export class Notifications1764000000006 implements MigrationInterface {
  name = 'Notifications1764000000006';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('The first schema has nothing before it.'));
  }
}
