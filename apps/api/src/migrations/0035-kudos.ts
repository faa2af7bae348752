import type { MigrationInterface, QueryRunner } from 'typeorm';

const up = [
  `CREATE TABLE kudos (
    id bigint GENERATED ALWAYS AS IDENTITY NOT NULL,
    giver_id bigint NOT NULL,
    receiver_id bigint NOT NULL,
    value text NOT NULL,
    reason text NOT NULL,
    entry_id bigint,
    comment_id bigint,
    hidden_at timestamptz,
    created_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT kudos_not_self_ck CHECK (giver_id <> receiver_id),
    CONSTRAINT kudos_pk PRIMARY KEY (id)
  )`,
  'ALTER TABLE kudos ADD CONSTRAINT kudos_giver_id_fk FOREIGN KEY (giver_id) REFERENCES people(id) ON DELETE CASCADE ON UPDATE NO ACTION',
  'ALTER TABLE kudos ADD CONSTRAINT kudos_receiver_id_fk FOREIGN KEY (receiver_id) REFERENCES people(id) ON DELETE CASCADE ON UPDATE NO ACTION',
  'ALTER TABLE kudos ADD CONSTRAINT kudos_entry_id_fk FOREIGN KEY (entry_id) REFERENCES entries(id) ON DELETE CASCADE ON UPDATE NO ACTION',
  'ALTER TABLE kudos ADD CONSTRAINT kudos_comment_id_fk FOREIGN KEY (comment_id) REFERENCES comments(id) ON DELETE CASCADE ON UPDATE NO ACTION',
  'CREATE INDEX kudos_receiver_ix ON kudos (receiver_id, id DESC)',
  'CREATE INDEX kudos_giver_ix ON kudos (giver_id, created_at)',
  'CREATE INDEX kudos_entry_ix ON kudos (entry_id) WHERE entry_id IS NOT NULL',
  'CREATE INDEX kudos_comment_ix ON kudos (comment_id) WHERE comment_id IS NOT NULL',
];

/** Thanks from one person to another, for everybody to read unless the receiver hides them. */
export class Kudos1764000000035 implements MigrationInterface {
  name = 'Kudos1764000000035';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of up) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE kudos');
  }
}
