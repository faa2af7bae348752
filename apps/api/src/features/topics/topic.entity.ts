import { Column, Entity, Index, PrimaryColumn, type Relation } from 'typeorm';
import { Entry } from '../../core/entries';
import { References } from '../../platform/database/columns';

/** What a topic has beyond an entry: its ranks, kept by `keepRanks`. */
@Entity('topics')
@Index('topics_hot_ix', { synchronize: false })
export class TopicRow {
  @PrimaryColumn({ type: 'bigint' }) entryId!: number;
  @References(() => Entry, 'entryId') entry?: Relation<Entry>;
  /** Nothing once it was silent for 30 days: it is in no list of hot topics then. */
  @Column({ type: 'double precision', nullable: true }) hot!: number | null;
  @Column({ type: 'double precision', default: 0 }) top!: number;
}
