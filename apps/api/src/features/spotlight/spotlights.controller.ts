import { Controller, Req } from '@nestjs/common';
import { type InputOf, spotlights } from '@ruche/contracts';
import type { FastifyRequest } from 'fastify';
import type { Actor } from '../../core/access';
import { Can, Viewer } from '../../platform/auth/access';
import { Endpoint, Input } from '../../platform/http/endpoint';
import { versionOf } from '../../platform/http/etag';
import { SpotlightsService } from './spotlights.service';

@Controller()
export class SpotlightsController {
  constructor(private readonly spotlights: SpotlightsService) {}

  @Endpoint(spotlights.list)
  @Can('recognition:use')
  list(@Viewer() viewer: Actor, @Input() { query }: InputOf<typeof spotlights.list>) {
    return this.spotlights.list(viewer, query);
  }

  @Endpoint(spotlights.mine)
  @Can('recognition:use')
  mine(@Viewer() viewer: Actor) {
    return this.spotlights.mine(viewer);
  }

  @Endpoint(spotlights.desk)
  @Can('spotlight:edit')
  desk(@Viewer() viewer: Actor, @Input() { query }: InputOf<typeof spotlights.desk>) {
    return this.spotlights.desk(viewer, query);
  }

  @Endpoint(spotlights.draft)
  @Can('spotlight:edit')
  draft(@Viewer() viewer: Actor) {
    return this.spotlights.draft(viewer);
  }

  @Endpoint(spotlights.edit)
  @Can('spotlight:edit')
  edit(@Viewer() viewer: Actor, @Req() request: FastifyRequest, @Input() { params, body }: InputOf<typeof spotlights.edit>) {
    return this.spotlights.edit(viewer, params.id, versionOf(request.headers['if-match']), body.text);
  }

  @Endpoint(spotlights.ask)
  @Can('spotlight:edit')
  ask(@Viewer() viewer: Actor, @Req() request: FastifyRequest, @Input() { params }: InputOf<typeof spotlights.ask>) {
    return this.spotlights.ask(viewer, params.id, versionOf(request.headers['if-match']));
  }

  @Endpoint(spotlights.answer)
  @Can('recognition:use')
  answer(@Viewer() viewer: Actor, @Req() request: FastifyRequest, @Input() { params, body }: InputOf<typeof spotlights.answer>) {
    return this.spotlights.answer(viewer, params.id, versionOf(request.headers['if-match']), body.accept);
  }

  @Endpoint(spotlights.publish)
  @Can('spotlight:edit')
  publish(@Viewer() viewer: Actor, @Input() { params }: InputOf<typeof spotlights.publish>) {
    return this.spotlights.publish(viewer, params.id);
  }

  @Endpoint(spotlights.withdraw)
  @Can('recognition:use')
  withdraw(@Viewer() viewer: Actor, @Input() { params }: InputOf<typeof spotlights.withdraw>) {
    return this.spotlights.withdraw(viewer, params.id);
  }

  @Endpoint(spotlights.discard)
  @Can('spotlight:edit')
  discard(@Viewer() viewer: Actor, @Input() { params }: InputOf<typeof spotlights.discard>) {
    return this.spotlights.discard(viewer, params.id);
  }
}
