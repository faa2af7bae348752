import type { MailMode, NotificationType, notificationClasses, notificationReasons } from '@ruche/contracts';
import { Column, Entity, Index, type Relation } from 'typeorm';
import { Comment } from '../../core/comments';
import { Entry } from '../../core/entries';
import { Person } from '../../core/people';
import { Space } from '../../core/spaces';
import { HelpRequestRow } from '../../features/help';
import { At, Bool, CreatedAt, Identity, Int, Int8, References, Text } from '../../platform/database/columns';

/** One line in somebody's bell; unread ones about the same thing grow together. */
@Entity('notifications')
@Index('notifications_person_ix', ['personId', 'updatedAt', 'id'])
@Index('notifications_unread_ix', { synchronize: false })
@Index('notifications_group_uq', { synchronize: false })
@Index(['entryId'])
@Index('notifications_digest_ix', { synchronize: false })
@Index(['commentId'])
@Index(['helpRequestId'])
export class NotificationRow {
  @Identity() id!: number;
  @Int8() personId!: number;
  @References(() => Person, 'personId') person?: Relation<Person>;
  @Text() type!: NotificationType;
  @Text() class!: (typeof notificationClasses)[number];
  @Text() reason!: (typeof notificationReasons)[number];
  /** Same type, object and reader: same group. */
  @Text() groupKey!: string;
  @Int8({ nullable: true }) entryId!: number | null;
  @References(() => Entry, 'entryId') entry?: Relation<Entry>;
  @Int8({ nullable: true }) commentId!: number | null;
  @References(() => Comment, 'commentId') comment?: Relation<Comment>;
  @Int8({ nullable: true }) spaceId!: number | null;
  @References(() => Space, 'spaceId') space?: Relation<Space>;
  @Int8({ nullable: true }) helpRequestId!: number | null;
  @References(() => HelpRequestRow, 'helpRequestId') helpRequest?: Relation<HelpRequestRow>;
  @Text({ nullable: true }) stage!: string | null;
  @Text({ default: '' }) excerpt!: string;
  /** Latest first, at most 3 kept. */
  @Column({ type: 'bigint', array: true, default: '{}' }) actorIds!: number[];
  @Int({ default: 1 }) actorCount!: number;
  @CreatedAt() createdAt!: Date;
  @At({ default: () => 'now()' }) updatedAt!: Date;
  @At({ nullable: true }) readAt!: Date | null;
  /** False when the person wants to hear of such things by mail alone. */
  @Bool(true) inApp!: boolean;
  /** How it may be mailed, as they chose when it was told. */
  @Text({ default: 'off' }) mail!: MailMode;
  /** `updatedAt` as it was when it was last part of a mail. */
  @At({ nullable: true }) mailedAt!: Date | null;
}
