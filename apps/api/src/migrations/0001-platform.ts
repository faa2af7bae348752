import type { MigrationInterface, QueryRunner } from 'typeorm';

const statements = [
  `CREATE EXTENSION IF NOT EXISTS pg_trgm`,
  `CREATE EXTENSION IF NOT EXISTS unaccent`,
  `CREATE FUNCTION fold(text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT
    AS $$ SELECT lower(public.unaccent('public.unaccent', $1)) $$`,
  `CREATE TABLE settings (
    key text NOT NULL,
    value jsonb NOT NULL,
    CONSTRAINT settings_pk PRIMARY KEY (key)
  )`,
  `CREATE TABLE consumed_events (
    consumer text NOT NULL,
    event_id bigint NOT NULL,
    CONSTRAINT consumed_events_pk PRIMARY KEY (consumer, event_id)
  )`,
  `CREATE TABLE domain_events (
    id bigint GENERATED ALWAYS AS IDENTITY NOT NULL,
    type text NOT NULL,
    actor_id bigint,
    entry_id bigint,
    space_id bigint,
    comment_id bigint,
    payload jsonb NOT NULL DEFAULT '{}',
    created_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT domain_events_pk PRIMARY KEY (id)
  )`,
  `CREATE TABLE idempotency_keys (
    person_id bigint NOT NULL,
    route text NOT NULL,
    key text NOT NULL,
    body_hash text NOT NULL,
    reply jsonb,
    created_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT idempotency_keys_pk PRIMARY KEY (person_id, route, key)
  )`,
  `CREATE TABLE rate_limits (
    key character varying(255) NOT NULL,
    points integer NOT NULL DEFAULT '0',
    expire bigint,
    CONSTRAINT rate_limits_pk PRIMARY KEY (key)
  )`,
  `CREATE UNLOGGED TABLE request_counts (
    key text NOT NULL,
    started_at timestamptz NOT NULL,
    used integer NOT NULL,
    CONSTRAINT request_counts_pk PRIMARY KEY (key)
  )`,
  `CREATE INDEX domain_events_type_ix ON domain_events (type, id)`,
  `CREATE INDEX domain_events_entry_ix ON domain_events (entry_id, id)`,
  `CREATE INDEX idempotency_keys_created_at_ix ON idempotency_keys (created_at)`,
  `CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'integrity_constraint_violation'; END $$`,
  `CREATE TRIGGER domain_events_append_only BEFORE UPDATE OR DELETE ON domain_events
    FOR EACH ROW EXECUTE FUNCTION refuse_change()`,
  `CREATE FUNCTION tell_live() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    PERFORM pg_notify('ruche_live', json_build_object('id', NEW.id, 'event', NEW.type, 'entryId', NEW.entry_id,
      'spaceId', NEW.space_id, 'commentId', NEW.comment_id, 'actorId', NEW.actor_id)::text);
    RETURN NULL;
  END $$`,
  `CREATE TRIGGER domain_events_live AFTER INSERT ON domain_events FOR EACH ROW EXECUTE FUNCTION tell_live()`,
];

/** Events and their consumers, idempotency keys, limits, settings. */
export class Platform1764000000001 implements MigrationInterface {
  name = 'Platform1764000000001';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('The first schema has nothing before it.'));
  }
}
