import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The entries that a document speaks of: by mention, or by a link to their page. */
const spokenOf = `
  SELECT (m->'attrs'->>'id')::bigint AS id FROM jsonb_path_query(NEW.body, '$.** ? (@.type == "mention" && @.attrs.kind == "entry")') AS m
  UNION
  SELECT substring(l->'attrs'->>'href' from '^/(?:wiki|ideas|t|q|blog|news|watch|library|challenges|agenda|polls)/([1-9][0-9]{0,14})(?:[-/?#]|$)')::bigint
    FROM jsonb_path_query(NEW.body, '$.** ? (@.type == "link")') AS l`;

const up = [
  `CREATE TABLE wiki_pages (
    entry_id bigint NOT NULL,
    parent_id bigint,
    position bigint NOT NULL,
    edited_by_id bigint NOT NULL,
    edited_at timestamptz NOT NULL DEFAULT now(),
    kept boolean NOT NULL DEFAULT false,
    template boolean NOT NULL DEFAULT false,
    owner_id bigint,
    review_months integer,
    verified_at timestamptz,
    verified_by_id bigint,
    verify_by timestamptz,
    reminded_at timestamptz,
    CONSTRAINT wiki_pages_pk PRIMARY KEY (entry_id)
  )`,
  `CREATE TABLE page_opinions (
    entry_id bigint NOT NULL,
    person_id bigint NOT NULL,
    useful boolean NOT NULL,
    note text NOT NULL DEFAULT '',
    created_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT page_opinions_pk PRIMARY KEY (entry_id, person_id)
  )`,
  `CREATE TABLE page_checks (
    id bigint GENERATED ALWAYS AS IDENTITY NOT NULL,
    entry_id bigint NOT NULL,
    person_id bigint NOT NULL,
    verdict text NOT NULL,
    comment text NOT NULL DEFAULT '',
    created_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT page_checks_pk PRIMARY KEY (id)
  )`,
  `CREATE TABLE entry_references (
    from_id bigint NOT NULL,
    to_id bigint NOT NULL,
    CONSTRAINT entry_references_pk PRIMARY KEY (from_id, to_id)
  )`,
  `ALTER TABLE entries ADD COLUMN deleted_with_id bigint`,
  `ALTER TABLE revisions ADD COLUMN name text NOT NULL DEFAULT '', ADD COLUMN words_added integer NOT NULL DEFAULT '0',
     ADD COLUMN words_removed integer NOT NULL DEFAULT '0'`,
  `ALTER TABLE spaces ADD COLUMN page_review boolean NOT NULL DEFAULT false`,
  `ALTER TABLE spaces ALTER COLUMN modules SET DEFAULT '{ideas,forum,questions,blog,pages}'`,
  `UPDATE spaces SET modules = modules || '{pages}'`,
  'CREATE INDEX wiki_pages_parent_ix ON wiki_pages (parent_id, position)',
  'CREATE INDEX wiki_pages_verify_by_ix ON wiki_pages (verify_by) WHERE verify_by IS NOT NULL',
  'CREATE INDEX wiki_pages_template_ix ON wiki_pages (entry_id) WHERE template',
  'CREATE INDEX page_opinions_person_id_ix ON page_opinions (person_id)',
  'CREATE INDEX page_checks_entry_id_ix ON page_checks (entry_id, id)',
  'CREATE INDEX entry_references_to_id_ix ON entry_references (to_id)',
  'CREATE INDEX entries_deleted_with_ix ON entries (deleted_with_id) WHERE deleted_with_id IS NOT NULL',
  'CREATE INDEX read_states_read_ix ON read_states (person_id, read_at DESC)',
  `ALTER TABLE wiki_pages ADD CONSTRAINT wiki_pages_entry_id_fk FOREIGN KEY (entry_id) REFERENCES entries(id) ON DELETE CASCADE ON UPDATE NO ACTION`,
  `ALTER TABLE wiki_pages ADD CONSTRAINT wiki_pages_parent_id_fk FOREIGN KEY (parent_id) REFERENCES entries(id) ON DELETE SET NULL ON UPDATE NO ACTION`,
  `ALTER TABLE wiki_pages ADD CONSTRAINT wiki_pages_edited_by_id_fk FOREIGN KEY (edited_by_id) REFERENCES people(id) ON DELETE RESTRICT ON UPDATE NO ACTION`,
  `ALTER TABLE wiki_pages ADD CONSTRAINT wiki_pages_owner_id_fk FOREIGN KEY (owner_id) REFERENCES people(id) ON DELETE SET NULL ON UPDATE NO ACTION`,
  `ALTER TABLE wiki_pages ADD CONSTRAINT wiki_pages_verified_by_id_fk FOREIGN KEY (verified_by_id) REFERENCES people(id) ON DELETE SET NULL ON UPDATE NO ACTION`,
  `ALTER TABLE page_opinions ADD CONSTRAINT page_opinions_entry_id_fk FOREIGN KEY (entry_id) REFERENCES entries(id) ON DELETE CASCADE ON UPDATE NO ACTION`,
  `ALTER TABLE page_opinions ADD CONSTRAINT page_opinions_person_id_fk FOREIGN KEY (person_id) REFERENCES people(id) ON DELETE CASCADE ON UPDATE NO ACTION`,
  `ALTER TABLE page_checks ADD CONSTRAINT page_checks_entry_id_fk FOREIGN KEY (entry_id) REFERENCES entries(id) ON DELETE CASCADE ON UPDATE NO ACTION`,
  `ALTER TABLE page_checks ADD CONSTRAINT page_checks_person_id_fk FOREIGN KEY (person_id) REFERENCES people(id) ON DELETE RESTRICT ON UPDATE NO ACTION`,
  `ALTER TABLE entry_references ADD CONSTRAINT entry_references_from_id_fk FOREIGN KEY (from_id) REFERENCES entries(id) ON DELETE CASCADE ON UPDATE NO ACTION`,
  `ALTER TABLE entries ADD CONSTRAINT entries_deleted_with_id_fk FOREIGN KEY (deleted_with_id) REFERENCES entries(id) ON DELETE CASCADE ON UPDATE NO ACTION`,
  // Whoever writes a document, by hand or by an import: what it speaks of is known. What is not there any more stays noted, as a broken link.
  `CREATE FUNCTION note_references() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      IF TG_OP = 'UPDATE' THEN DELETE FROM entry_references WHERE from_id = NEW.id; END IF;
      INSERT INTO entry_references (from_id, to_id) SELECT NEW.id, spoken.id FROM (${spokenOf}) AS spoken WHERE spoken.id IS NOT NULL AND spoken.id <> NEW.id;
      RETURN NULL;
    END $$`,
  `CREATE TRIGGER entries_reference AFTER INSERT OR UPDATE OF body ON entries FOR EACH ROW EXECUTE FUNCTION note_references()`,
  `UPDATE entries SET body = body WHERE body @? '$.** ? (@.type == "link" || @.type == "mention")'`,
];
const down = [
  'DROP TRIGGER entries_reference ON entries',
  'DROP FUNCTION note_references()',
  'DROP TABLE entry_references, page_checks, page_opinions, wiki_pages',
  'DROP INDEX read_states_read_ix',
  `ALTER TABLE spaces DROP COLUMN page_review, ALTER COLUMN modules SET DEFAULT '{ideas,forum,questions,blog}'`,
  `UPDATE spaces SET modules = array_remove(modules, 'pages')`,
  'ALTER TABLE revisions DROP COLUMN name, DROP COLUMN words_added, DROP COLUMN words_removed',
  'ALTER TABLE entries DROP COLUMN deleted_with_id',
];

/** Pages and their tree, revisions with names, verification, opinions; what documents speak of. */
export class WikiPages1764000000031 implements MigrationInterface {
  name = 'WikiPages1764000000031';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of up) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of down) await runner.query(statement);
  }
}
