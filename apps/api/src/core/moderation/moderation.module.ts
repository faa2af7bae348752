import type { Part } from '../../platform/part';
import { DecisionsService } from './decisions.service';
import { ModerationController } from './moderation.controller';
import { ReportsService } from './reports.service';

export const moderationPart: Part = { controllers: [ModerationController], providers: [ReportsService, DecisionsService] };
