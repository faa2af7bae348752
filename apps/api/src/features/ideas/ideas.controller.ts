import { Controller, Req } from '@nestjs/common';
import { type InputOf, ideas } from '@ruche/contracts';
import type { FastifyRequest } from 'fastify';
import type { Actor } from '../../core/access';
import { Can, Viewer } from '../../platform/auth/access';
import { Endpoint, Input } from '../../platform/http/endpoint';
import { versionOf } from '../../platform/http/etag';
import { Exposures } from './exposures';
import { IdeaBoard } from './idea-board';
import { IdeasService } from './ideas.service';
import { MergesService } from './merges.service';
import { TransitionsService } from './transitions.service';

@Controller()
export class IdeasController {
  constructor(
    private readonly ideas: IdeasService,
    private readonly board: IdeaBoard,
    private readonly transitions: TransitionsService,
    private readonly merges: MergesService,
    private readonly exposures: Exposures,
  ) {}

  @Endpoint(ideas.list)
  @Can('idea:read')
  list(@Viewer() viewer: Actor, @Input() { query }: InputOf<typeof ideas.list>) {
    return this.board.list(viewer, query);
  }

  @Endpoint(ideas.stages)
  @Can('idea:read')
  stages(@Viewer() viewer: Actor, @Input() { query }: InputOf<typeof ideas.stages>) {
    return this.board.stages(viewer, query);
  }

  @Endpoint(ideas.similar)
  @Can('idea:read')
  similar(@Viewer() viewer: Actor, @Input() { query }: InputOf<typeof ideas.similar>) {
    return this.board.similar(viewer, query.title, query.limit, query.exclude);
  }

  @Endpoint(ideas.create)
  @Can('idea:write')
  create(@Viewer() viewer: Actor, @Input() { body }: InputOf<typeof ideas.create>) {
    return this.ideas.create(viewer, body);
  }

  @Endpoint(ideas.get)
  @Can('idea:read')
  get(@Viewer() viewer: Actor, @Input() { params }: InputOf<typeof ideas.get>) {
    return this.ideas.get(viewer, params.id);
  }

  @Endpoint(ideas.update)
  @Can('idea:write')
  update(@Viewer() viewer: Actor, @Req() request: FastifyRequest, @Input() { params, body }: InputOf<typeof ideas.update>) {
    return this.ideas.update(viewer, params.id, versionOf(request.headers['if-match']), body);
  }

  @Endpoint(ideas.remove)
  @Can('idea:write')
  remove(@Viewer() viewer: Actor, @Input() { params }: InputOf<typeof ideas.remove>) {
    return this.ideas.remove(viewer, params.id);
  }

  @Endpoint(ideas.restore)
  @Can('idea:write')
  restore(@Viewer() viewer: Actor, @Input() { params }: InputOf<typeof ideas.restore>) {
    return this.ideas.restore(viewer, params.id);
  }

  @Endpoint(ideas.similarTo)
  @Can('idea:read')
  async similarTo(@Viewer() viewer: Actor, @Input() { params, query }: InputOf<typeof ideas.similarTo>) {
    const { id, title } = await this.ideas.get(viewer, params.id);
    return this.board.similar(viewer, query.title ?? title, query.limit, id);
  }

  @Endpoint(ideas.vote)
  @Can('entry:take-part')
  vote(@Viewer() viewer: Actor, @Input() { params }: InputOf<typeof ideas.vote>) {
    return this.ideas.vote(viewer, params.id, true);
  }

  @Endpoint(ideas.unvote)
  @Can('entry:take-part')
  unvote(@Viewer() viewer: Actor, @Input() { params }: InputOf<typeof ideas.unvote>) {
    return this.ideas.vote(viewer, params.id, false);
  }

  @Endpoint(ideas.transition)
  @Can('idea:write')
  transition(@Viewer() viewer: Actor, @Input() { params, body }: InputOf<typeof ideas.transition>) {
    return this.transitions.move(viewer, params.id, body.to, body.reason);
  }

  @Endpoint(ideas.merge)
  @Can('idea:merge')
  merge(@Viewer() viewer: Actor, @Input() { params, body }: InputOf<typeof ideas.merge>) {
    return this.merges.merge(viewer, params.id, body.intoId, body.reason?.trim() || null);
  }

  @Endpoint(ideas.unmerge)
  @Can('idea:merge')
  unmerge(@Viewer() viewer: Actor, @Input() { params }: InputOf<typeof ideas.unmerge>) {
    return this.merges.undo(viewer, params.id);
  }

  @Endpoint(ideas.expose)
  @Can('idea:read')
  expose(@Viewer() viewer: Actor, @Input() { body }: InputOf<typeof ideas.expose>) {
    return this.exposures.note(viewer, body.ideaIds);
  }
}
