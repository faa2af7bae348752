import type { Part } from '../../platform/part';
import { EndorsementsService } from './endorsements.service';
import { SkillsController } from './skills.controller';
import { SkillsService } from './skills.service';

export const skillsPart: Part = { controllers: [SkillsController], providers: [SkillsService, EndorsementsService] };
