import { Entity, Index, PrimaryColumn, type Relation } from 'typeorm';
import { Int8, References } from '../../platform/database/columns';
import { NotificationRow } from './notification.entity';

/** At most one notification per person and event, and the way back when the cause is deleted. */
@Entity('notification_causes')
@Index(['notificationId'])
export class NotificationCause {
  @PrimaryColumn({ type: 'bigint' }) eventId!: number;
  @PrimaryColumn({ type: 'bigint' }) personId!: number;
  @Int8() notificationId!: number;
  @References(() => NotificationRow, 'notificationId') notification?: Relation<NotificationRow>;
  @Int8({ nullable: true }) actorId!: number | null;
  @Int8({ nullable: true }) commentId!: number | null;
}
