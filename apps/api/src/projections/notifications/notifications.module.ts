import type { Part } from '../../platform/part';
import { AudiencesService } from './audiences.service';
import { NotificationsConsumer } from './notifications.consumer';
import { NotificationsController } from './notifications.controller';
import { NotificationsService } from './notifications.service';
import { PreferencesController } from './preferences.controller';
import { PreferencesService } from './preferences.service';

export const notifications: Part = {
  controllers: [NotificationsController, PreferencesController],
  providers: [NotificationsConsumer, NotificationsService, PreferencesService, AudiencesService],
};
