import { Check, Column, Entity, PrimaryColumn, type Relation } from 'typeorm';
import { Entry } from '../../core/entries';
import { At, Bool, Int, References, Text } from '../../platform/database/columns';

/** What an announcement has beyond an entry. */
@Entity('announcements')
@Check(
  'announcements_question_ck',
  `CASE WHEN right_option IS NULL THEN question = '' AND options = '{}'
     ELSE must_read AND question <> '' AND cardinality(options) BETWEEN 2 AND 4 AND right_option BETWEEN 0 AND cardinality(options) - 1 END`,
)
export class AnnouncementFacts {
  @PrimaryColumn({ type: 'bigint' }) entryId!: number;
  @References(() => Entry, 'entryId') entry?: Relation<Entry>;
  /** When it stops being current; without, 30 days after it was published. */
  @At({ nullable: true }) endsAt!: Date | null;
  @Bool(false) mustRead!: boolean;
  /** Whom of the space's people it is addressed to; empty: everybody. */
  @Text({ default: '' }) department!: string;
  @Text({ default: '' }) site!: string;
  @At({ nullable: true }) remindedAt!: Date | null;
  /** What whoever confirms is asked; empty: nothing. */
  @Text({ default: '' }) question!: string;
  @Column({ type: 'text', array: true, default: '{}' }) options!: string[];
  /** The place of the right one, from 0. */
  @Int({ nullable: true }) rightOption!: number | null;
}
