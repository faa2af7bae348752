import type { MigrationInterface, QueryRunner } from 'typeorm';

const up = [
  // When the password was last given in this session: what admins may break asks for it again after a while.
  'ALTER TABLE sessions ADD COLUMN confirmed_at timestamptz NOT NULL DEFAULT now()',
  'UPDATE sessions SET confirmed_at = created_at',

  // A chain a day: each row's hash is made of the row and of the hash before it.
  'ALTER TABLE audit_log ADD COLUMN address text',
  'ALTER TABLE audit_log ADD COLUMN day date, ADD COLUMN place integer, ADD COLUMN hash bytea',
  `CREATE FUNCTION audit_hash(entry audit_log, previous bytea) RETURNS bytea LANGUAGE sql STABLE AS $$
    SELECT sha256(convert_to(concat_ws(E'\\x1f', coalesce(encode(previous, 'hex'), ''), entry.id, coalesce(entry.actor_id::text, ''), entry.action,
      entry.target, entry.details::text, coalesce(entry.address, ''), entry.day, entry.place,
      to_char(entry.created_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US')), 'UTF8')) $$`,
  `CREATE FUNCTION chain_audit() RETURNS trigger LANGUAGE plpgsql AS $$
  DECLARE
    last record;
  BEGIN
    NEW.day := (clock_timestamp() AT TIME ZONE 'UTC')::date;
    PERFORM pg_advisory_xact_lock(hashtextextended('audit', 8));
    SELECT place, hash INTO last FROM audit_log WHERE day = NEW.day ORDER BY place DESC LIMIT 1;
    NEW.place := coalesce(last.place, 0) + 1;
    NEW.hash := audit_hash(NEW, last.hash);
    RETURN NEW;
  END $$`,
  'ALTER TABLE audit_log DISABLE TRIGGER audit_log_append_only',
  `DO $$
  DECLARE
    entry audit_log;
    last record;
  BEGIN
    FOR entry IN SELECT * FROM audit_log ORDER BY id LOOP
      entry.day := (entry.created_at AT TIME ZONE 'UTC')::date;
      SELECT place, hash INTO last FROM audit_log WHERE day = entry.day AND id < entry.id ORDER BY place DESC LIMIT 1;
      entry.place := coalesce(last.place, 0) + 1;
      UPDATE audit_log SET day = entry.day, place = entry.place, hash = audit_hash(entry, last.hash) WHERE id = entry.id;
    END LOOP;
  END $$`,
  'ALTER TABLE audit_log ENABLE TRIGGER audit_log_append_only',
  'ALTER TABLE audit_log ALTER COLUMN day SET NOT NULL, ALTER COLUMN place SET NOT NULL, ALTER COLUMN hash SET NOT NULL',
  'ALTER TABLE audit_log ADD CONSTRAINT audit_log_day_place_uq UNIQUE (day, place)',
  'CREATE TRIGGER audit_log_chain BEFORE INSERT ON audit_log FOR EACH ROW EXECUTE FUNCTION chain_audit()',
];

/** A password asked for again before what is sensitive, and an audit log that shows when somebody wrote in it. */
export class Trust1764000000039 implements MigrationInterface {
  name = 'Trust1764000000039';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of up) await runner.query(statement);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('A release goes forward only.'));
  }
}
