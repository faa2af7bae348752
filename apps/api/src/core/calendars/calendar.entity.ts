import type { AvailabilityState, CalendarProblem } from '@ruche/contracts';
import { Column, Entity, Index, PrimaryColumn, type Relation } from 'typeorm';
import { At, CreatedAt, Int, References, Text } from '../../platform/database/columns';
import { Person } from '../people/person.entity';

/** Where a person's calendar is; the address is a secret of theirs, told to nobody and kept sealed (`CalendarAddresses`). */
@Entity('calendars')
@Index('calendars_due_ix', ['nextAt'])
export class Calendar {
  @PrimaryColumn({ type: 'bigint' }) personId!: number;
  @References(() => Person, 'personId') person?: Relation<Person>;
  @Text() address!: string;
  /** When it was read last. */
  @At({ nullable: true }) readAt!: Date | null;
  /** Why it was not, the last time. */
  @Text({ nullable: true }) problem!: CalendarProblem | null;
  /** Times in a row that it was not. */
  @Int({ default: 0 }) failures!: number;
  @At({ default: () => 'now()' }) nextAt!: Date;
  /** While the person is absent because the calendar says so: what they were before. */
  @Text({ nullable: true }) before!: AvailabilityState | null;
  /** The person said otherwise: absences that end by then are not believed. */
  @Column({ type: 'date', nullable: true }) overruledUntil!: string | null;
  @CreatedAt() createdAt!: Date;
}

/** When somebody is busy, or away. */
@Entity('calendar_spans')
export class CalendarSpan {
  @PrimaryColumn({ type: 'bigint' }) personId!: number;
  @References(() => Calendar, 'personId') calendar?: Relation<Calendar>;
  @PrimaryColumn({ type: 'timestamptz' }) startsAt!: Date;
  @At() endsAt!: Date;
  @PrimaryColumn({ type: 'boolean' }) away!: boolean;
}
