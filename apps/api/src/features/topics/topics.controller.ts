import { Controller } from '@nestjs/common';
import { type InputOf, topics } from '@ruche/contracts';
import type { Actor } from '../../core/access';
import { Can, Viewer } from '../../platform/auth/access';
import { Endpoint, Input } from '../../platform/http/endpoint';
import { Forum } from './forum';
import { TopicMerges } from './merges.service';
import { SplitService } from './split.service';
import { TopicsService } from './topics.service';

@Controller()
export class TopicsController {
  constructor(
    private readonly topics: TopicsService,
    private readonly forum: Forum,
    private readonly splits: SplitService,
    private readonly merges: TopicMerges,
  ) {}

  @Endpoint(topics.list)
  @Can('topic:read')
  list(@Viewer() viewer: Actor, @Input() { query }: InputOf<typeof topics.list>) {
    return this.forum.list(viewer, query);
  }

  @Endpoint(topics.similar)
  @Can('topic:read')
  similar(@Viewer() viewer: Actor, @Input() { query }: InputOf<typeof topics.similar>) {
    return this.forum.similar(viewer, query.title, query.limit, query.exclude);
  }

  @Endpoint(topics.create)
  @Can('topic:write')
  create(@Viewer() viewer: Actor, @Input() { body }: InputOf<typeof topics.create>) {
    return this.topics.create(viewer, body);
  }

  @Endpoint(topics.get)
  @Can('topic:read')
  get(@Viewer() viewer: Actor, @Input() { params }: InputOf<typeof topics.get>) {
    return this.topics.get(viewer, params.id);
  }

  @Endpoint(topics.update)
  @Can('topic:write')
  update(@Viewer() viewer: Actor, @Input() { params, body }: InputOf<typeof topics.update>) {
    return this.topics.update(viewer, params.id, body);
  }

  @Endpoint(topics.remove)
  @Can('topic:write')
  remove(@Viewer() viewer: Actor, @Input() { params }: InputOf<typeof topics.remove>) {
    return this.topics.remove(viewer, params.id);
  }

  @Endpoint(topics.restore)
  @Can('topic:write')
  restore(@Viewer() viewer: Actor, @Input() { params }: InputOf<typeof topics.restore>) {
    return this.topics.restore(viewer, params.id);
  }

  @Endpoint(topics.similarTo)
  @Can('topic:read')
  async similarTo(@Viewer() viewer: Actor, @Input() { params, query }: InputOf<typeof topics.similarTo>) {
    const { id, title } = await this.topics.get(viewer, params.id);
    return this.forum.similar(viewer, title, query.limit, id);
  }

  @Endpoint(topics.publish)
  @Can('topic:write')
  publish(@Viewer() viewer: Actor, @Input() { params, body }: InputOf<typeof topics.publish>) {
    return this.topics.publish(viewer, params.id, body?.publishAt);
  }

  @Endpoint(topics.unpublish)
  @Can('topic:write')
  cancelDate(@Viewer() viewer: Actor, @Input() { params }: InputOf<typeof topics.unpublish>) {
    return this.topics.cancelDate(viewer, params.id);
  }

  @Endpoint(topics.lock)
  @Can('topic:write')
  lock(@Viewer() viewer: Actor, @Input() { params, body }: InputOf<typeof topics.lock>) {
    return this.topics.close(viewer, params.id, body?.reason?.trim() || null);
  }

  @Endpoint(topics.unlock)
  @Can('topic:write')
  unlock(@Viewer() viewer: Actor, @Input() { params }: InputOf<typeof topics.unlock>) {
    return this.topics.open(viewer, params.id);
  }

  @Endpoint(topics.move)
  @Can('topic:write')
  move(@Viewer() viewer: Actor, @Input() { params, body }: InputOf<typeof topics.move>) {
    return this.topics.move(viewer, params.id, body.spaceId);
  }

  @Endpoint(topics.split)
  @Can('topic:write')
  split(@Viewer() viewer: Actor, @Input() { params, body }: InputOf<typeof topics.split>) {
    return this.splits.split(viewer, params.id, body.commentIds, body.title);
  }

  @Endpoint(topics.merge)
  @Can('topic:write')
  merge(@Viewer() viewer: Actor, @Input() { params, body }: InputOf<typeof topics.merge>) {
    return this.merges.merge(viewer, params.id, body.intoId, body.reason?.trim() || null);
  }

  @Endpoint(topics.unmerge)
  @Can('topic:write')
  unmerge(@Viewer() viewer: Actor, @Input() { params }: InputOf<typeof topics.unmerge>) {
    return this.merges.undo(viewer, params.id);
  }
}
