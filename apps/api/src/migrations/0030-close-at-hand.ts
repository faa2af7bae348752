import type { MigrationInterface, QueryRunner } from 'typeorm';

const key = (table: string, column: string, target: string): string =>
  `ALTER TABLE ${table} ADD CONSTRAINT ${table}_${column}_fk FOREIGN KEY (${column}) REFERENCES ${target}(id) ON DELETE CASCADE ON UPDATE NO ACTION`;

const up = [
  `CREATE TABLE favourites (
    id bigint GENERATED ALWAYS AS IDENTITY NOT NULL,
    person_id bigint NOT NULL,
    entry_id bigint,
    space_id bigint,
    starred_person_id bigint,
    position int NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT favourites_pk PRIMARY KEY (id),
    CONSTRAINT favourites_entry_id_person_id_uq UNIQUE (entry_id, person_id),
    CONSTRAINT favourites_person_id_space_id_uq UNIQUE (space_id, person_id),
    CONSTRAINT favourites_person_id_starred_person_id_uq UNIQUE (starred_person_id, person_id),
    CONSTRAINT favourites_one_target_ck CHECK (num_nonnulls(entry_id, space_id, starred_person_id) = 1)
  )`,
  `CREATE TABLE quick_links (
    id bigint GENERATED ALWAYS AS IDENTITY NOT NULL,
    person_id bigint,
    label text NOT NULL,
    url text NOT NULL,
    icon text NOT NULL DEFAULT '',
    audience text NOT NULL DEFAULT 'everyone',
    audience_value text NOT NULL DEFAULT '',
    position int NOT NULL,
    health text NOT NULL DEFAULT 'unknown',
    dead_since timestamptz,
    checked_at timestamptz,
    demo boolean NOT NULL DEFAULT false,
    created_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT quick_links_pk PRIMARY KEY (id)
  )`,
  `CREATE TABLE hidden_quick_links (
    person_id bigint NOT NULL,
    link_id bigint NOT NULL,
    CONSTRAINT hidden_quick_links_pk PRIMARY KEY (person_id, link_id)
  )`,
  `CREATE UNLOGGED TABLE presences (
    person_id bigint NOT NULL,
    until timestamptz NOT NULL,
    CONSTRAINT presences_pk PRIMARY KEY (person_id)
  )`,
  `CREATE UNLOGGED TABLE entry_presences (
    entry_id bigint NOT NULL,
    person_id bigint NOT NULL,
    until timestamptz NOT NULL,
    CONSTRAINT entry_presences_pk PRIMARY KEY (entry_id, person_id)
  )`,
  `CREATE TABLE home_choices (
    person_id bigint NOT NULL,
    hidden text[] NOT NULL DEFAULT '{}',
    visited_at timestamptz,
    previous_visit_at timestamptz,
    CONSTRAINT home_choices_pk PRIMARY KEY (person_id)
  )`,
  'ALTER TABLE people ADD COLUMN shows_presence boolean NOT NULL DEFAULT true',
  key('favourites', 'person_id', 'people'),
  key('favourites', 'entry_id', 'entries'),
  key('favourites', 'space_id', 'spaces'),
  key('favourites', 'starred_person_id', 'people'),
  key('quick_links', 'person_id', 'people'),
  key('hidden_quick_links', 'person_id', 'people'),
  key('hidden_quick_links', 'link_id', 'quick_links'),
  key('presences', 'person_id', 'people'),
  key('entry_presences', 'entry_id', 'entries'),
  key('entry_presences', 'person_id', 'people'),
  key('home_choices', 'person_id', 'people'),
  'CREATE INDEX favourites_order_ix ON favourites (person_id, position, id)',
  'CREATE INDEX quick_links_order_ix ON quick_links (person_id, position, id)',
  'CREATE INDEX hidden_quick_links_link_id_ix ON hidden_quick_links (link_id)',
  'CREATE INDEX presences_until_ix ON presences (until)',
  'CREATE INDEX entry_presences_until_ix ON entry_presences (until)',
  'CREATE INDEX entry_presences_person_id_ix ON entry_presences (person_id)',
];
const down = [
  'ALTER TABLE people DROP COLUMN shows_presence',
  'DROP TABLE home_choices, entry_presences, presences, hidden_quick_links, quick_links, favourites',
];

/**
 * What people keep close at hand: favourites, quick links, their home; and who is here now. Presence is not logged and in no
 * backup: it is worth a minute.
 */
export class CloseAtHand1764000000030 implements MigrationInterface {
  name = 'CloseAtHand1764000000030';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of up) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of down) await runner.query(statement);
  }
}
