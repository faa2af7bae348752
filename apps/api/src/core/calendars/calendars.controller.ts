import { Controller } from '@nestjs/common';
import { calendars, type InputOf } from '@ruche/contracts';
import { Can, Viewer } from '../../platform/auth/access';
import { Endpoint, Input } from '../../platform/http/endpoint';
import type { Actor } from '../access';
import { CalendarsService } from './calendars.service';

@Controller()
export class CalendarsController {
  constructor(private readonly calendars: CalendarsService) {}

  @Endpoint(calendars.mine)
  @Can('profile:own')
  mine(@Viewer() viewer: Actor) {
    return this.calendars.mine(viewer);
  }

  @Endpoint(calendars.connect)
  @Can('profile:own')
  connect(@Viewer() viewer: Actor, @Input() { body }: InputOf<typeof calendars.connect>) {
    return this.calendars.connect(viewer, body.address);
  }

  @Endpoint(calendars.disconnect)
  @Can('profile:own')
  disconnect(@Viewer() viewer: Actor) {
    return this.calendars.disconnect(viewer);
  }
}
