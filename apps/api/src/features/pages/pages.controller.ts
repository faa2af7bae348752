import { Controller, Req, Res } from '@nestjs/common';
import { type InputOf, pages } from '@ruche/contracts';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Actor } from '../../core/access';
import { Can, Viewer } from '../../platform/auth/access';
import { Endpoint, Input } from '../../platform/http/endpoint';
import { versionOf } from '../../platform/http/etag';
import { PageExport } from './page-export';
import { PageLists } from './page-lists';
import { PagesService } from './pages.service';

@Controller()
export class PagesController {
  constructor(
    private readonly pages: PagesService,
    private readonly lists: PageLists,
    private readonly files: PageExport,
  ) {}

  @Endpoint(pages.tree)
  @Can('page:read')
  tree(@Viewer() viewer: Actor, @Input() { params }: InputOf<typeof pages.tree>) {
    return this.pages.treeOf(viewer, params.slug);
  }

  @Endpoint(pages.list)
  @Can('page:read')
  list(@Viewer() viewer: Actor, @Input() { query }: InputOf<typeof pages.list>) {
    return this.lists.list(viewer, query);
  }

  @Endpoint(pages.create)
  @Can('page:write')
  create(@Viewer() viewer: Actor, @Input() { body }: InputOf<typeof pages.create>) {
    return this.pages.create(viewer, body);
  }

  @Endpoint(pages.get)
  @Can('page:read')
  get(@Viewer() viewer: Actor, @Input() { params }: InputOf<typeof pages.get>) {
    return this.pages.get(viewer, params.id);
  }

  @Endpoint(pages.update)
  @Can('page:write')
  update(@Viewer() viewer: Actor, @Req() request: FastifyRequest, @Input() { params, body }: InputOf<typeof pages.update>) {
    return this.pages.update(viewer, params.id, versionOf(request.headers['if-match']), body);
  }

  @Endpoint(pages.publish)
  @Can('page:write')
  publish(@Viewer() viewer: Actor, @Input() { params }: InputOf<typeof pages.publish>) {
    return this.pages.publish(viewer, params.id);
  }

  @Endpoint(pages.sendBack)
  @Can('page:write')
  sendBack(@Viewer() viewer: Actor, @Input() { params }: InputOf<typeof pages.sendBack>) {
    return this.pages.sendBack(viewer, params.id);
  }

  @Endpoint(pages.archive)
  @Can('page:write')
  archive(@Viewer() viewer: Actor, @Input() { params }: InputOf<typeof pages.archive>) {
    return this.pages.archive(viewer, params.id, true);
  }

  @Endpoint(pages.unarchive)
  @Can('page:write')
  unarchive(@Viewer() viewer: Actor, @Input() { params }: InputOf<typeof pages.unarchive>) {
    return this.pages.archive(viewer, params.id, false);
  }

  @Endpoint(pages.move)
  @Can('page:write')
  move(@Viewer() viewer: Actor, @Input() { params, body }: InputOf<typeof pages.move>) {
    return this.pages.move(viewer, params.id, body);
  }

  @Endpoint(pages.remove)
  @Can('page:write')
  remove(@Viewer() viewer: Actor, @Input() { params }: InputOf<typeof pages.remove>) {
    return this.pages.remove(viewer, params.id);
  }

  @Endpoint(pages.restore)
  @Can('page:write')
  restore(@Viewer() viewer: Actor, @Input() { params }: InputOf<typeof pages.restore>) {
    return this.pages.restore(viewer, params.id);
  }

  @Endpoint(pages.export)
  @Can('page:read')
  async export(@Viewer() viewer: Actor, @Input() { params, query }: InputOf<typeof pages.export>, @Res() reply: FastifyReply) {
    const { name, type, content } = await this.files.export(viewer, params.id, query);
    await reply
      .header('content-type', type)
      .header('content-disposition', `attachment; filename="${name}"`)
      .header('cache-control', 'private, no-store')
      .header('x-content-type-options', 'nosniff')
      .header('content-security-policy', 'sandbox')
      .send(content);
  }
}
