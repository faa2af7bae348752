import { Column, Entity, Index, type Relation, Unique } from 'typeorm';
import { Person } from '../../core/people';
import { At, CreatedAt, Identity, Int8, References, Text } from '../../platform/database/columns';

/** `waiting` has its job; `postponed` waits for the end of somebody's quiet hours; `sending` is decided; the rest is over. */
export type DeliveryState = 'waiting' | 'postponed' | 'sending' | 'sent' | 'dropped';

/** Every mail that was to leave, once for each person and cause: an event, or a day of a digest. */
@Entity('deliveries')
@Unique(['key', 'personId'])
@Index('deliveries_person_ix', ['personId', 'decidedAt'])
@Index('deliveries_open_ix', { synchronize: false })
export class Delivery {
  @Identity() id!: number;
  /** `event:12`, `daily:2026-11-22`, `weekly:2026-W47`. */
  @Text() key!: string;
  @Int8() personId!: number;
  @References(() => Person, 'personId') person?: Relation<Person>;
  @Text() kind!: 'instant' | 'digest';
  @Text({ default: 'waiting' }) state!: DeliveryState;
  /** Why it did not leave: `gone`, `read`, `digest`, `unwanted`, `empty`. */
  @Text({ nullable: true }) outcome!: string | null;
  /** What it says: one, or those of a digest once it is written. */
  @Column({ type: 'bigint', array: true, default: '{}' }) notificationIds!: number[];
  @At() dueAt!: Date;
  @At({ nullable: true }) decidedAt!: Date | null;
  @At({ nullable: true }) sentAt!: Date | null;
  @CreatedAt() createdAt!: Date;
}
