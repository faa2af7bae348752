import type { Part } from '../../platform/part';
import { CalendarAddresses } from './calendar-addresses';
import { CalendarReader } from './calendar-reader';
import { CalendarsController } from './calendars.controller';
import { CalendarsService } from './calendars.service';
import { ReadCalendarsJob } from './read-calendars.job';

export const calendarsPart: Part = {
  controllers: [CalendarsController],
  providers: [CalendarsService, CalendarAddresses, CalendarReader, ReadCalendarsJob],
};
