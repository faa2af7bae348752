import { Entity, Index, PrimaryColumn, type Relation } from 'typeorm';
import { Entry } from '../../core/entries';
import { Person } from '../../core/people';
import { At, Bool, Int, Int8, References } from '../../platform/database/columns';

/** What a page has beyond an entry: its place in the tree, who wrote last, how far it can be trusted. */
@Entity('wiki_pages')
@Index('wiki_pages_parent_ix', ['parentId', 'position'])
@Index('wiki_pages_verify_by_ix', { synchronize: false })
@Index('wiki_pages_template_ix', { synchronize: false })
@Index('wiki_pages_edited_ix', { synchronize: false })
export class WikiPageRow {
  @PrimaryColumn({ type: 'bigint' }) entryId!: number;
  @References(() => Entry, 'entryId') entry?: Relation<Entry>;
  @Int8({ nullable: true }) parentId!: number | null;
  @References(() => Entry, 'parentId', 'SET NULL') parent?: Relation<Entry>;
  /** Among the pages below the same one, or at the top of the space; ties are in the order of ids. */
  @Int8() position!: number;
  @Int8() editedById!: number;
  @References(() => Person, 'editedById', 'RESTRICT') editedBy?: Relation<Person>;
  @At({ default: () => 'now()' }) editedAt!: Date;
  /** The last revision says what the page says. */
  @Bool(false) kept!: boolean;
  /** Offered where pages are begun. */
  @Bool(false) template!: boolean;
  /** Who answers for it. */
  @Int8({ nullable: true }) ownerId!: number | null;
  @References(() => Person, 'ownerId', 'SET NULL') owner?: Relation<Person>;
  /** How long a verification lasts. */
  @Int({ nullable: true }) reviewMonths!: number | null;
  @At({ nullable: true }) verifiedAt!: Date | null;
  @Int8({ nullable: true }) verifiedById!: number | null;
  @References(() => Person, 'verifiedById', 'SET NULL') verifiedBy?: Relation<Person>;
  /** When its verification is over. */
  @At({ nullable: true }) verifyBy!: Date | null;
  /** Who wrote last, and when, what waits beside what its readers see. */
  @Int8({ nullable: true }) changesById!: number | null;
  @References(() => Person, 'changesById', 'SET NULL') changesBy?: Relation<Person>;
  @At({ nullable: true }) changesAt!: Date | null;
  /** Since when something waits. */
  @At({ nullable: true }) changesSince!: Date | null;
  /** When its owner was last told that it will be, or is. */
  @At({ nullable: true }) remindedAt!: Date | null;
}
