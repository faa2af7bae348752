import { Controller } from '@nestjs/common';
import { type InputOf, kudos } from '@ruche/contracts';
import type { Actor } from '../../core/access';
import { Can, Viewer } from '../../platform/auth/access';
import { Endpoint, Input } from '../../platform/http/endpoint';
import { KudosService } from './kudos.service';

@Controller()
export class KudosController {
  constructor(private readonly kudos: KudosService) {}

  @Endpoint(kudos.give)
  @Can('recognition:use')
  give(@Viewer() viewer: Actor, @Input() { body }: InputOf<typeof kudos.give>) {
    return this.kudos.give(viewer, body);
  }

  @Endpoint(kudos.left)
  @Can('recognition:use')
  left(@Viewer() viewer: Actor) {
    return this.kudos.left(viewer);
  }

  @Endpoint(kudos.of)
  @Can('recognition:use')
  of(@Viewer() viewer: Actor, @Input() { params, query }: InputOf<typeof kudos.of>) {
    return this.kudos.of(viewer, params.handle, query);
  }

  @Endpoint(kudos.hide)
  @Can('recognition:use')
  hide(@Viewer() viewer: Actor, @Input() { params, body }: InputOf<typeof kudos.hide>) {
    return this.kudos.hide(viewer, params.id, body.hidden);
  }
}
