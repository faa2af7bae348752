import { Column, Entity, Index, type Relation } from 'typeorm';
import { Person } from '../../core/people';
import { At, Identity, Int, Int8, References, Text } from '../../platform/database/columns';

/**
 * One line of the ledger; append-only, a trigger refuses changes. What is undone is a line of the opposite sign that names the
 * one it reverses; what is done again is a new line of the next turn. No foreign keys: the ledger outlives what it names.
 */
@Entity('point_entries')
@Index('point_entries_cause_uq', { synchronize: false })
@Index('point_entries_reversal_uq', { synchronize: false })
@Index('point_entries_entry_ix', { synchronize: false })
@Index('point_entries_person_ix', ['personId', 'id'])
@Index('point_entries_day_ix', ['personId', 'causedOn'])
@Index('point_entries_counted_ix', ['personId', 'countedOn'])
export class PointEntry {
  @Identity() id!: number;
  @Text() rule!: string;
  @Int() ruleVersion!: number;
  @Int8() personId!: number;
  @Text() sourceType!: string;
  @Int8() sourceId!: number;
  /** Whose doing it was; 0: nobody's in particular. */
  @Int8({ default: 0 }) actorId!: number;
  @Int({ default: 0 }) turn!: number;
  /** Points before caps. */
  @Int() worth!: number;
  @Int() points!: number;
  /** Why it is less than it is worth. */
  @Text({ default: '' }) note!: string;
  @Int8({ nullable: true }) entryId!: number | null;
  @Int8({ nullable: true }) spaceId!: number | null;
  /** Everybody could see it when it was earned. */
  @Column({ type: 'boolean' }) open!: boolean;
  /** Of what it came from, with those above them, as they were then. */
  @Column({ type: 'bigint', array: true, default: '{}' }) themeIds!: number[];
  @At() causedAt!: Date;
  /** The company's day of the cause: caps are counted by it. */
  @Column({ type: 'date' }) causedOn!: string;
  /** The day in whose periods it counts. */
  @Column({ type: 'date' }) countedOn!: string;
  @At() at!: Date;
  @Int8({ nullable: true }) reverses!: number | null;
}

/** Points that will count once their time has come, if their cause still stands then. */
@Entity('point_pending')
@Index(['settlesAt'])
@Index(['entryId'])
@Index('point_pending_person_ix', ['personId', 'settlesAt'])
export class PendingPoints {
  @Column({ type: 'text', primary: true }) rule!: string;
  @Column({ type: 'bigint', primary: true }) personId!: number;
  @References(() => Person, 'personId') person?: Relation<Person>;
  @Column({ type: 'text', primary: true }) sourceType!: string;
  @Column({ type: 'bigint', primary: true }) sourceId!: number;
  @Column({ type: 'bigint', primary: true, default: 0 }) actorId!: number;
  @Int() worth!: number;
  @Int8() entryId!: number;
  @At() causedAt!: Date;
  @At() settlesAt!: Date;
}
