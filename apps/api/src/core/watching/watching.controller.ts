import { Controller } from '@nestjs/common';
import { type InputOf, watching } from '@ruche/contracts';
import { Can, Viewer } from '../../platform/auth/access';
import { Endpoint, Input } from '../../platform/http/endpoint';
import type { Actor } from '../access';
import { WatchingService } from './watching.service';

@Controller()
export class WatchingController {
  constructor(private readonly service: WatchingService) {}

  @Endpoint(watching.entry)
  @Can('entry:read')
  entry(@Viewer() viewer: Actor, @Input() { params }: InputOf<typeof watching.entry>) {
    return this.service.entry(viewer, params.id);
  }

  @Endpoint(watching.setEntry)
  @Can('entry:take-part')
  setEntry(@Viewer() viewer: Actor, @Input() { params, body }: InputOf<typeof watching.setEntry>) {
    return this.service.setEntry(viewer, params.id, body.level);
  }

  @Endpoint(watching.space)
  @Can('space:read')
  space(@Viewer() viewer: Actor, @Input() { params }: InputOf<typeof watching.space>) {
    return this.service.space(viewer, params.slug);
  }

  @Endpoint(watching.setSpace)
  @Can('entry:take-part')
  setSpace(@Viewer() viewer: Actor, @Input() { params, body }: InputOf<typeof watching.setSpace>) {
    return this.service.setSpace(viewer, params.slug, body.level);
  }

  @Endpoint(watching.setDefault)
  @Can('space:manage')
  setDefault(@Viewer() viewer: Actor, @Input() { params, body }: InputOf<typeof watching.setDefault>) {
    return this.service.setDefault(viewer, params.slug, body.level);
  }
}
