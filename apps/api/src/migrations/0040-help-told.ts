import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Notifications about a request for help. */
export class HelpTold1764000000040 implements MigrationInterface {
  name = 'HelpTold1764000000040';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE notifications ADD COLUMN help_request_id bigint');
    await runner.query('CREATE INDEX notifications_help_request_id_ix ON notifications (help_request_id)');
    await runner.query(
      'ALTER TABLE notifications ADD CONSTRAINT notifications_help_request_id_fk FOREIGN KEY (help_request_id) REFERENCES help_requests(id) ON DELETE CASCADE ON UPDATE NO ACTION',
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE notifications DROP COLUMN help_request_id');
  }
}
