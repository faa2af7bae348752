import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The audit log outlives the people it names, as the event log does: ids only, no foreign key. */
export class AuditLogNames1764000000010 implements MigrationInterface {
  name = 'AuditLogNames1764000000010';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE audit_log DROP CONSTRAINT audit_log_actor_id_fk');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'ALTER TABLE audit_log ADD CONSTRAINT audit_log_actor_id_fk FOREIGN KEY (actor_id) REFERENCES people(id) ON DELETE RESTRICT ON UPDATE NO ACTION NOT VALID',
    );
  }
}
