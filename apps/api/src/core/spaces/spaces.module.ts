import type { Part } from '../../platform/part';
import { CharterService } from './charter.service';
import { JoiningService } from './joining.service';
import { MembersService } from './members.service';
import { PinsService } from './pins.service';
import { SpacesController } from './spaces.controller';
import { SpacesService } from './spaces.service';

export const spaces: Part = {
  controllers: [SpacesController],
  providers: [SpacesService, MembersService, JoiningService, CharterService, PinsService],
};
