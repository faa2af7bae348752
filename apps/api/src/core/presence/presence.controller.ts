import { Controller } from '@nestjs/common';
import { type InputOf, presence } from '@ruche/contracts';
import { Can, Viewer } from '../../platform/auth/access';
import { Endpoint, Input } from '../../platform/http/endpoint';
import type { Actor } from '../access';
import { PresenceService } from './presence.service';

@Controller()
export class PresenceController {
  constructor(private readonly service: PresenceService) {}

  @Endpoint(presence.space)
  @Can('space:read')
  space(@Viewer() viewer: Actor, @Input() { params }: InputOf<typeof presence.space>) {
    return this.service.space(viewer, params.slug);
  }

  @Endpoint(presence.entry)
  @Can('entry:read')
  entry(@Viewer() viewer: Actor, @Input() { params }: InputOf<typeof presence.entry>) {
    return this.service.entry(viewer, params.id);
  }

  @Endpoint(presence.stay)
  @Can('entry:read')
  stay(@Viewer() viewer: Actor, @Input() { params, body }: InputOf<typeof presence.stay>) {
    return this.service.stay(viewer, params.id, body?.writing ?? false);
  }

  @Endpoint(presence.leave)
  @Can('entry:read')
  leave(@Viewer() viewer: Actor, @Input() { params }: InputOf<typeof presence.leave>) {
    return this.service.leave(viewer, params.id);
  }

  @Endpoint(presence.mine)
  @Can('profile:own')
  mine(@Viewer() viewer: Actor) {
    return this.service.mine(viewer);
  }

  @Endpoint(presence.setMine)
  @Can('profile:own')
  setMine(@Viewer() viewer: Actor, @Input() { body }: InputOf<typeof presence.setMine>) {
    return this.service.setMine(viewer, body.shown);
  }
}
