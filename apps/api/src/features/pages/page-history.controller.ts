import { Controller } from '@nestjs/common';
import { type InputOf, pages } from '@ruche/contracts';
import type { Actor } from '../../core/access';
import { Can, Viewer } from '../../platform/auth/access';
import { Endpoint, Input } from '../../platform/http/endpoint';
import { PageHistory } from './page-history';
import { PagesService } from './pages.service';

@Controller()
export class PageHistoryController {
  constructor(
    private readonly pages: PagesService,
    private readonly history: PageHistory,
  ) {}

  @Endpoint(pages.revisions)
  @Can('page:read')
  revisions(@Viewer() viewer: Actor, @Input() { params, query }: InputOf<typeof pages.revisions>) {
    return this.history.list(viewer, params.id, query);
  }

  @Endpoint(pages.revision)
  @Can('page:read')
  revision(@Viewer() viewer: Actor, @Input() { params }: InputOf<typeof pages.revision>) {
    return this.history.read(viewer, params.id, params.number);
  }

  @Endpoint(pages.nameRevision)
  @Can('page:write')
  nameRevision(@Viewer() viewer: Actor, @Input() { params, body }: InputOf<typeof pages.nameRevision>) {
    return this.pages.nameRevision(viewer, params.id, params.number, body.name);
  }

  @Endpoint(pages.diff)
  @Can('page:read')
  diff(@Viewer() viewer: Actor, @Input() { params, query }: InputOf<typeof pages.diff>) {
    return this.history.compare(viewer, params.id, query.from, query.to);
  }

  @Endpoint(pages.restoreRevision)
  @Can('page:write')
  restoreRevision(@Viewer() viewer: Actor, @Input() { params, body }: InputOf<typeof pages.restoreRevision>) {
    return this.pages.restoreRevision(viewer, params.id, body.revision);
  }
}
