import type { Part } from '../../platform/part';
import { EndorsementsService } from './endorsements.service';
import { SkillsController } from './skills.controller';
import { SkillsService } from './skills.service';
import { TeamController } from './team.controller';
import { TeamService } from './team.service';

export const skillsPart: Part = {
  controllers: [SkillsController, TeamController],
  providers: [SkillsService, EndorsementsService, TeamService],
};
