import type { MigrationInterface, QueryRunner } from 'typeorm';

const stayHidden = (audiences: string, becomes: string) => [
  `CREATE OR REPLACE FUNCTION entry_stays_hidden() RETURNS trigger LANGUAGE plpgsql AS $$
     BEGIN NEW.audience_before := ${becomes}; NEW.audience := 'facilitators'; RETURN NEW; END $$`,
  `CREATE TRIGGER entries_stay_hidden BEFORE UPDATE OF audience ON entries FOR EACH ROW
     WHEN (NEW.hidden_at IS NOT NULL AND NEW.audience IN (${audiences})) EXECUTE FUNCTION entry_stays_hidden()`,
];

const up = [
  `CREATE TABLE named_readers (
    id bigint GENERATED ALWAYS AS IDENTITY NOT NULL,
    entry_id bigint NOT NULL,
    person_id bigint,
    group_id bigint,
    CONSTRAINT named_readers_one_ck CHECK ((person_id IS NULL) <> (group_id IS NULL)),
    CONSTRAINT named_readers_pk PRIMARY KEY (id)
  )`,
  `ALTER TABLE entries ADD COLUMN named_by_id bigint`,
  'CREATE INDEX wiki_pages_edited_ix ON wiki_pages (edited_at DESC, entry_id DESC)',
  'CREATE INDEX named_readers_entry_id_ix ON named_readers (entry_id)',
  'CREATE INDEX named_readers_person_id_ix ON named_readers (person_id)',
  'CREATE INDEX named_readers_group_id_ix ON named_readers (group_id)',
  'CREATE INDEX entries_named_by_ix ON entries (named_by_id) WHERE named_by_id IS NOT NULL',
  `ALTER TABLE named_readers ADD CONSTRAINT named_readers_entry_id_fk FOREIGN KEY (entry_id) REFERENCES entries(id) ON DELETE CASCADE ON UPDATE NO ACTION`,
  `ALTER TABLE named_readers ADD CONSTRAINT named_readers_person_id_fk FOREIGN KEY (person_id) REFERENCES people(id) ON DELETE CASCADE ON UPDATE NO ACTION`,
  `ALTER TABLE named_readers ADD CONSTRAINT named_readers_group_id_fk FOREIGN KEY (group_id) REFERENCES spaces(id) ON DELETE CASCADE ON UPDATE NO ACTION`,
  `ALTER TABLE entries ADD CONSTRAINT entries_named_by_id_fk FOREIGN KEY (named_by_id) REFERENCES entries(id) ON DELETE SET NULL ON UPDATE NO ACTION`,
  // A group is the members of a space that nobody enters unasked.
  `CREATE VIEW entry_named_readers AS
    SELECT n.entry_id, n.person_id FROM named_readers n WHERE n.person_id IS NOT NULL
     UNION
    SELECT n.entry_id, m.person_id FROM named_readers n JOIN spaces g ON g.id = n.group_id AND g.visibility <> 'open' JOIN memberships m ON m.space_id = g.id`,
  // Whatever would open such an entry to its space opens it to those who are named. Before \`entries_stay_hidden\`, by name.
  `CREATE FUNCTION entry_is_named() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN NEW.audience := 'named'; RETURN NEW; END $$`,
  `CREATE TRIGGER entries_are_named BEFORE INSERT OR UPDATE OF audience, named_by_id ON entries FOR EACH ROW
     WHEN (NEW.named_by_id IS NOT NULL AND NEW.audience = 'space') EXECUTE FUNCTION entry_is_named()`,
  'DROP TRIGGER entries_stay_hidden ON entries',
  ...stayHidden(`'space', 'named'`, 'NEW.audience'),
];
const down = [
  'DROP TRIGGER entries_stay_hidden ON entries',
  ...stayHidden(`'space'`, `'space'`),
  'DROP TRIGGER entries_are_named ON entries',
  'DROP FUNCTION entry_is_named()',
  'DROP VIEW entry_named_readers',
  `UPDATE entries SET audience = 'facilitators' WHERE audience = 'named'`,
  'ALTER TABLE entries DROP COLUMN named_by_id',
  'DROP TABLE named_readers',
  'DROP INDEX wiki_pages_edited_ix',
];

/** Entries that fewer people read than their space: those who are named, alone or as members of another space. */
export class NamedReaders1764000000032 implements MigrationInterface {
  name = 'NamedReaders1764000000032';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of up) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of down) await runner.query(statement);
  }
}
