import type { MigrationInterface, QueryRunner } from 'typeorm';

const statements = [
  `CREATE TABLE spaces (
    id bigint GENERATED ALWAYS AS IDENTITY NOT NULL,
    slug text NOT NULL,
    name text NOT NULL,
    purpose text NOT NULL DEFAULT '',
    charter text NOT NULL DEFAULT '',
    visibility text NOT NULL DEFAULT 'open',
    colour text NOT NULL DEFAULT 'honey',
    company boolean NOT NULL DEFAULT false,
    demo boolean NOT NULL DEFAULT false,
    member_count integer NOT NULL DEFAULT '0',
    archived_at timestamptz,
    created_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT spaces_slug_uq UNIQUE (slug),
    CONSTRAINT spaces_pk PRIMARY KEY (id)
  )`,
  `CREATE TABLE memberships (
    space_id bigint NOT NULL,
    person_id bigint NOT NULL,
    role text NOT NULL DEFAULT 'member',
    created_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT memberships_pk PRIMARY KEY (space_id, person_id)
  )`,
  `CREATE TABLE join_requests (
    space_id bigint NOT NULL,
    person_id bigint NOT NULL,
    message text NOT NULL DEFAULT '',
    created_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT join_requests_pk PRIMARY KEY (space_id, person_id)
  )`,
  `CREATE TABLE themes (
    id bigint GENERATED ALWAYS AS IDENTITY NOT NULL,
    parent_id bigint,
    depth integer NOT NULL,
    label_fr text NOT NULL,
    label_en text NOT NULL,
    synonyms text[] NOT NULL DEFAULT '{}',
    demo boolean NOT NULL DEFAULT false,
    CONSTRAINT themes_pk PRIMARY KEY (id)
  )`,
  `CREATE INDEX memberships_person_id_ix ON memberships (person_id)`,
  `CREATE INDEX join_requests_person_id_ix ON join_requests (person_id)`,
  `CREATE INDEX themes_parent_id_ix ON themes (parent_id)`,
  `ALTER TABLE memberships ADD CONSTRAINT memberships_space_id_fk FOREIGN KEY (space_id) REFERENCES spaces(id) ON DELETE CASCADE ON UPDATE NO ACTION`,
  `ALTER TABLE memberships ADD CONSTRAINT memberships_person_id_fk FOREIGN KEY (person_id) REFERENCES people(id) ON DELETE CASCADE ON UPDATE NO ACTION`,
  `ALTER TABLE join_requests ADD CONSTRAINT join_requests_space_id_fk FOREIGN KEY (space_id) REFERENCES spaces(id) ON DELETE CASCADE ON UPDATE NO ACTION`,
  `ALTER TABLE join_requests ADD CONSTRAINT join_requests_person_id_fk FOREIGN KEY (person_id) REFERENCES people(id) ON DELETE CASCADE ON UPDATE NO ACTION`,
  `ALTER TABLE themes ADD CONSTRAINT themes_parent_id_fk FOREIGN KEY (parent_id) REFERENCES themes(id) ON DELETE RESTRICT ON UPDATE NO ACTION`,
  `CREATE UNIQUE INDEX spaces_one_company_uq ON spaces (company) WHERE company`,
  `CREATE VIEW space_readers AS
    SELECT s.id AS space_id, p.id AS person_id
      FROM spaces s CROSS JOIN people p
     WHERE p.active AND (
           (s.visibility = 'open' AND p.role <> 'guest')
        OR (s.visibility = 'listed' AND p.role IN ('facilitator', 'admin'))
        OR EXISTS (SELECT 1 FROM memberships m WHERE m.space_id = s.id AND m.person_id = p.id))`,
  `CREATE VIEW space_facilitators AS
    SELECT s.id AS space_id, p.id AS person_id
      FROM spaces s CROSS JOIN people p
     WHERE p.active AND (
           (s.visibility <> 'hidden' AND p.role IN ('facilitator', 'admin'))
        OR EXISTS (SELECT 1 FROM memberships m WHERE m.space_id = s.id AND m.person_id = p.id AND m.role IN ('owner', 'facilitator')))`,
  `INSERT INTO spaces (slug, name, company) VALUES ('company', 'Toute l’entreprise', true)`,
];

/** Spaces, who is in them, who may read them; the company space; themes. */
export class Spaces1764000000003 implements MigrationInterface {
  name = 'Spaces1764000000003';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('The first schema has nothing before it.'));
  }
}
