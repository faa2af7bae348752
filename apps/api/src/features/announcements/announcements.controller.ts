import { Controller } from '@nestjs/common';
import { announcements, type InputOf } from '@ruche/contracts';
import type { Actor } from '../../core/access';
import { Can, Viewer } from '../../platform/auth/access';
import { Endpoint, Input } from '../../platform/http/endpoint';
import { AnnouncementsService } from './announcements.service';

@Controller()
export class AnnouncementsController {
  constructor(private readonly service: AnnouncementsService) {}

  @Endpoint(announcements.list)
  @Can('announcement:read')
  list(@Viewer() viewer: Actor, @Input() { query }: InputOf<typeof announcements.list>) {
    return this.service.list(viewer, query);
  }

  @Endpoint(announcements.create)
  @Can('announcement:write')
  create(@Viewer() viewer: Actor, @Input() { body }: InputOf<typeof announcements.create>) {
    return this.service.create(viewer, body);
  }

  @Endpoint(announcements.get)
  @Can('announcement:read')
  get(@Viewer() viewer: Actor, @Input() { params }: InputOf<typeof announcements.get>) {
    return this.service.get(viewer, params.id);
  }

  @Endpoint(announcements.update)
  @Can('announcement:write')
  update(@Viewer() viewer: Actor, @Input() { params, body }: InputOf<typeof announcements.update>) {
    return this.service.update(viewer, params.id, body);
  }

  @Endpoint(announcements.remove)
  @Can('announcement:write')
  remove(@Viewer() viewer: Actor, @Input() { params }: InputOf<typeof announcements.remove>) {
    return this.service.remove(viewer, params.id);
  }

  @Endpoint(announcements.restore)
  @Can('announcement:write')
  restore(@Viewer() viewer: Actor, @Input() { params }: InputOf<typeof announcements.restore>) {
    return this.service.restore(viewer, params.id);
  }

  @Endpoint(announcements.publish)
  @Can('announcement:write')
  publish(@Viewer() viewer: Actor, @Input() { params, body }: InputOf<typeof announcements.publish>) {
    return this.service.publish(viewer, params.id, body?.publishAt);
  }

  @Endpoint(announcements.unpublish)
  @Can('announcement:write')
  unpublish(@Viewer() viewer: Actor, @Input() { params }: InputOf<typeof announcements.unpublish>) {
    return this.service.unpublish(viewer, params.id);
  }

  @Endpoint(announcements.acknowledge)
  @Can('entry:take-part')
  acknowledge(@Viewer() viewer: Actor, @Input() { params, body }: InputOf<typeof announcements.acknowledge>) {
    return this.service.acknowledge(viewer, params.id, body?.answer ?? null);
  }

  @Endpoint(announcements.readers)
  @Can('announcement:read')
  readers(@Viewer() viewer: Actor, @Input() { params, query }: InputOf<typeof announcements.readers>) {
    return this.service.readers(viewer, params.id, query);
  }

  @Endpoint(announcements.remind)
  @Can('announcement:write')
  remind(@Viewer() viewer: Actor, @Input() { params }: InputOf<typeof announcements.remind>) {
    return this.service.remind(viewer, params.id);
  }
}
