import type { Part } from '../../platform/part';
import { NotificationsConsumer } from './notifications.consumer';
import { NotificationsController } from './notifications.controller';
import { NotificationsService } from './notifications.service';

export const notifications: Part = {
  controllers: [NotificationsController],
  providers: [NotificationsConsumer, NotificationsService],
};
