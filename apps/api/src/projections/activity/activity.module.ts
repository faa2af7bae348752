import type { Part } from '../../platform/part';
import { HomeController } from './home.controller';
import { HomeService } from './home.service';
import { HomeChoicesService } from './home-choices.service';
import { PulseJob } from './pulse.job';
import { WeeklyDates } from './weekly-dates';
import { WeeklyDuties } from './weekly-duties';

export const activity: Part = {
  controllers: [HomeController],
  providers: [HomeService, HomeChoicesService, PulseJob, WeeklyDuties, WeeklyDates],
};
