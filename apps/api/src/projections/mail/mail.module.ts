import type { Part } from '../../platform/part';
import { DecidedMail } from './decided-mail';
import { DigestJob } from './digest.job';
import { DigestLetter } from './digest-letter';
import { MailWriter } from './mail-writer';
import { NotificationLetter } from './notification-letter';
import { PostponedJob } from './postponed.job';
import { UnsubscribeController } from './unsubscribe.controller';
import { UnsubscribeLinks } from './unsubscribe-links';
import { WeeklySummary } from './weekly-summary';

export const notificationMail: Part = {
  controllers: [UnsubscribeController],
  providers: [DecidedMail, NotificationLetter, DigestLetter, DigestJob, PostponedJob, MailWriter, WeeklySummary, UnsubscribeLinks],
};
