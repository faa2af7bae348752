import { Module } from '@nestjs/common';
import { HelpModule } from '../features/help';
import { activity } from './activity/activity.module';
import { badges } from './badges/badges.module';
import { boards } from './boards/boards.module';
import { expertise } from './expertise/expertise.module';
import { helping } from './helping/helping.module';
import { notificationMail } from './mail/mail.module';
import { notifications } from './notifications/notifications.module';
import { points } from './points/points.module';
import { rings } from './rings/rings.module';
import { search } from './search/search.module';

/** What follows from events. Each part names its own providers and controllers. */
const parts = [activity, expertise, helping, notifications, notificationMail, points, boards, badges, rings, search];

@Module({
  imports: [HelpModule],
  controllers: parts.flatMap((part) => part.controllers),
  providers: parts.flatMap((part) => part.providers),
})
export class ProjectionsModule {}
