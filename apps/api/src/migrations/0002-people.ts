import type { MigrationInterface, QueryRunner } from 'typeorm';

const statements = [
  `CREATE TABLE files (
    id bigint GENERATED ALWAYS AS IDENTITY NOT NULL,
    owner_id bigint NOT NULL,
    name text NOT NULL,
    type text NOT NULL,
    size bigint NOT NULL,
    key text NOT NULL,
    display_key text,
    thumb_key text,
    width integer,
    height integer,
    sha256 bytea NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT files_key_uq UNIQUE (key),
    CONSTRAINT files_pk PRIMARY KEY (id)
  )`,
  `CREATE TABLE people (
    id bigint GENERATED ALWAYS AS IDENTITY NOT NULL,
    handle text NOT NULL,
    email text NOT NULL,
    name text NOT NULL,
    title text NOT NULL DEFAULT '',
    department text NOT NULL DEFAULT '',
    site text NOT NULL DEFAULT '',
    bio text NOT NULL DEFAULT '',
    role text NOT NULL DEFAULT 'member',
    locale text NOT NULL DEFAULT 'fr',
    time_zone text NOT NULL DEFAULT 'Europe/Paris',
    active boolean NOT NULL DEFAULT true,
    demo boolean NOT NULL DEFAULT false,
    password_hash text,
    avatar_file_id bigint,
    credentials_valid_after timestamptz NOT NULL DEFAULT now(),
    version integer NOT NULL DEFAULT '1',
    last_seen_at timestamptz,
    created_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT people_handle_uq UNIQUE (handle),
    CONSTRAINT people_email_uq UNIQUE (email),
    CONSTRAINT people_pk PRIMARY KEY (id)
  )`,
  `CREATE TABLE audit_log (
    id bigint GENERATED ALWAYS AS IDENTITY NOT NULL,
    actor_id bigint,
    action text NOT NULL,
    target text NOT NULL,
    details jsonb NOT NULL DEFAULT '{}',
    created_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT audit_log_pk PRIMARY KEY (id)
  )`,
  `CREATE TABLE api_tokens (
    id bigint GENERATED ALWAYS AS IDENTITY NOT NULL,
    token_hash bytea NOT NULL,
    person_id bigint NOT NULL,
    name text NOT NULL,
    scope text NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now(),
    last_used_at timestamptz,
    expires_at timestamptz,
    CONSTRAINT api_tokens_token_hash_uq UNIQUE (token_hash),
    CONSTRAINT api_tokens_pk PRIMARY KEY (id)
  )`,
  `CREATE TABLE one_time_links (
    id bigint GENERATED ALWAYS AS IDENTITY NOT NULL,
    kind text NOT NULL,
    token_hash bytea NOT NULL,
    email text,
    role text,
    person_id bigint,
    created_by_id bigint,
    bound_to text,
    created_at timestamptz NOT NULL DEFAULT now(),
    expires_at timestamptz NOT NULL,
    used_at timestamptz,
    CONSTRAINT one_time_links_token_hash_uq UNIQUE (token_hash),
    CONSTRAINT one_time_links_pk PRIMARY KEY (id)
  )`,
  `CREATE TABLE sessions (
    id bigint GENERATED ALWAYS AS IDENTITY NOT NULL,
    token_hash bytea NOT NULL,
    person_id bigint NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now(),
    last_seen_at timestamptz NOT NULL DEFAULT now(),
    expires_at timestamptz NOT NULL,
    address text NOT NULL,
    device text NOT NULL,
    CONSTRAINT sessions_token_hash_uq UNIQUE (token_hash),
    CONSTRAINT sessions_pk PRIMARY KEY (id)
  )`,
  `CREATE INDEX files_owner_id_ix ON files (owner_id)`,
  `CREATE INDEX people_name_ix ON people (name, id)`,
  `CREATE INDEX audit_log_actor_id_ix ON audit_log (actor_id)`,
  `CREATE INDEX api_tokens_person_id_ix ON api_tokens (person_id)`,
  `CREATE INDEX one_time_links_email_ix ON one_time_links (email)`,
  `CREATE INDEX sessions_person_id_ix ON sessions (person_id)`,
  `ALTER TABLE files ADD CONSTRAINT files_owner_id_fk FOREIGN KEY (owner_id) REFERENCES people(id) ON DELETE RESTRICT ON UPDATE NO ACTION`,
  `ALTER TABLE people ADD CONSTRAINT people_avatar_file_id_fk FOREIGN KEY (avatar_file_id) REFERENCES files(id) ON DELETE SET NULL ON UPDATE NO ACTION`,
  `ALTER TABLE audit_log ADD CONSTRAINT audit_log_actor_id_fk FOREIGN KEY (actor_id) REFERENCES people(id) ON DELETE RESTRICT ON UPDATE NO ACTION`,
  `ALTER TABLE api_tokens ADD CONSTRAINT api_tokens_person_id_fk FOREIGN KEY (person_id) REFERENCES people(id) ON DELETE CASCADE ON UPDATE NO ACTION`,
  `ALTER TABLE one_time_links ADD CONSTRAINT one_time_links_person_id_fk FOREIGN KEY (person_id) REFERENCES people(id) ON DELETE CASCADE ON UPDATE NO ACTION`,
  `ALTER TABLE one_time_links ADD CONSTRAINT one_time_links_created_by_id_fk FOREIGN KEY (created_by_id) REFERENCES people(id) ON DELETE CASCADE ON UPDATE NO ACTION`,
  `ALTER TABLE sessions ADD CONSTRAINT sessions_person_id_fk FOREIGN KEY (person_id) REFERENCES people(id) ON DELETE CASCADE ON UPDATE NO ACTION`,
  `CREATE INDEX people_search_ix ON people
    USING gin (fold(name || ' ' || handle || ' ' || title || ' ' || department || ' ' || site) gin_trgm_ops)`,
  `CREATE TRIGGER audit_log_append_only BEFORE UPDATE OR DELETE ON audit_log FOR EACH ROW EXECUTE FUNCTION refuse_change()`,
];

/** People, how they sign in, their files, the audit log. */
export class People1764000000002 implements MigrationInterface {
  name = 'People1764000000002';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('The first schema has nothing before it.'));
  }
}
