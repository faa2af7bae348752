import type { Part } from '../../platform/part';
import { JoiningService } from './joining.service';
import { MembersService } from './members.service';
import { SpacesController } from './spaces.controller';
import { SpacesService } from './spaces.service';

export const spaces: Part = {
  controllers: [SpacesController],
  providers: [SpacesService, MembersService, JoiningService],
};
