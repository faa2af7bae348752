import type { MailMode, NotificationEvent } from '@ruche/contracts';
import { Column, Entity, PrimaryColumn, type Relation } from 'typeorm';
import { Person } from '../../core/people';
import { References, Text } from '../../platform/database/columns';

/** Where somebody departs from the defaults; null is the default. */
@Entity('notification_choices')
export class NotificationChoice {
  @PrimaryColumn({ type: 'bigint' }) personId!: number;
  @References(() => Person, 'personId') person?: Relation<Person>;
  @PrimaryColumn({ type: 'text' }) event!: NotificationEvent;
  @Column({ type: 'boolean', nullable: true }) app!: boolean | null;
  @Text({ nullable: true }) mail!: MailMode | null;
}
