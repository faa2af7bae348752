import type { DigestRhythm, WeeklyPart } from '@ruche/contracts';
import { Column, Entity, PrimaryColumn, type Relation } from 'typeorm';
import { Person } from '../../core/people';
import { Bool, References, Text } from '../../platform/database/columns';

/** When mail may reach somebody, in their own time zone; without a row, the defaults. */
@Entity('mail_rhythms')
export class MailRhythm {
  @PrimaryColumn({ type: 'bigint' }) personId!: number;
  @References(() => Person, 'personId') person?: Relation<Person>;
  @Text({ default: 'daily' }) digest!: DigestRhythm;
  @Bool(true) quiet!: boolean;
  /** `HH:MM`. */
  @Text({ default: '19:00' }) quietFrom!: string;
  @Text({ default: '08:00' }) quietUntil!: string;
  @Bool(true) quietWeekends!: boolean;
  /** Parts of the weekly summary that are left out. */
  @Column({ type: 'text', array: true, default: '{}' }) weeklyWithout!: WeeklyPart[];
}
