import { Controller, Req } from '@nestjs/common';
import { type InputOf, posts } from '@ruche/contracts';
import type { FastifyRequest } from 'fastify';
import type { Actor } from '../../core/access';
import { Can, Viewer } from '../../platform/auth/access';
import { Endpoint, Input } from '../../platform/http/endpoint';
import { versionIfSent } from '../../platform/http/etag';
import { PostsService } from './posts.service';

@Controller()
export class PostsController {
  constructor(private readonly service: PostsService) {}

  @Endpoint(posts.list)
  @Can('post:read')
  list(@Viewer() viewer: Actor, @Input() { query }: InputOf<typeof posts.list>) {
    return this.service.list(viewer, query);
  }

  @Endpoint(posts.create)
  @Can('post:write')
  create(@Viewer() viewer: Actor, @Input() { body }: InputOf<typeof posts.create>) {
    return this.service.create(viewer, body);
  }

  @Endpoint(posts.get)
  @Can('post:read')
  get(@Viewer() viewer: Actor, @Input() { params }: InputOf<typeof posts.get>) {
    return this.service.get(viewer, params.id);
  }

  @Endpoint(posts.update)
  @Can('post:write')
  update(@Viewer() viewer: Actor, @Req() request: FastifyRequest, @Input() { params, body }: InputOf<typeof posts.update>) {
    return this.service.update(viewer, params.id, versionIfSent(request.headers['if-match']), body);
  }

  @Endpoint(posts.remove)
  @Can('post:write')
  remove(@Viewer() viewer: Actor, @Input() { params }: InputOf<typeof posts.remove>) {
    return this.service.remove(viewer, params.id);
  }

  @Endpoint(posts.restore)
  @Can('post:write')
  restore(@Viewer() viewer: Actor, @Input() { params }: InputOf<typeof posts.restore>) {
    return this.service.restore(viewer, params.id);
  }

  @Endpoint(posts.publish)
  @Can('post:write')
  publish(@Viewer() viewer: Actor, @Input() { params, body }: InputOf<typeof posts.publish>) {
    return this.service.publish(viewer, params.id, body?.publishAt);
  }

  @Endpoint(posts.unpublish)
  @Can('post:write')
  unpublish(@Viewer() viewer: Actor, @Input() { params }: InputOf<typeof posts.unpublish>) {
    return this.service.unpublish(viewer, params.id);
  }

  @Endpoint(posts.pick)
  @Can('post:write')
  pick(@Viewer() viewer: Actor, @Input() { params }: InputOf<typeof posts.pick>) {
    return this.service.pick(viewer, params.id, true);
  }

  @Endpoint(posts.unpick)
  @Can('post:write')
  unpick(@Viewer() viewer: Actor, @Input() { params }: InputOf<typeof posts.unpick>) {
    return this.service.pick(viewer, params.id, false);
  }
}
