import type { Part } from '../../platform/part';
import { BadgesConsumer } from './badges.consumer';
import { BadgesController } from './badges.controller';
import { AwardBadgesJob } from './badges.job';
import { WeeklyBadges } from './weekly-badges';

export const badges: Part = { controllers: [BadgesController], providers: [BadgesConsumer, AwardBadgesJob, WeeklyBadges] };
