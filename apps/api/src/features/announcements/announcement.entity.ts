import { Entity, PrimaryColumn, type Relation } from 'typeorm';
import { Entry } from '../../core/entries';
import { At, Bool, References, Text } from '../../platform/database/columns';

/** What an announcement has beyond an entry. */
@Entity('announcements')
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
}
