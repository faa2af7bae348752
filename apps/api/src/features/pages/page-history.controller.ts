import { Controller } from '@nestjs/common';
import { type InputOf, pageHistory } from '@ruche/contracts';
import type { Actor } from '../../core/access';
import { Can, Viewer } from '../../platform/auth/access';
import { Endpoint, Input } from '../../platform/http/endpoint';
import { PageChanges } from './page-changes';
import { PageHistory } from './page-history';
import { PagesService } from './pages.service';
import { WorkingVersions } from './working-versions';

@Controller()
export class PageHistoryController {
  constructor(
    private readonly pages: PagesService,
    private readonly history: PageHistory,
    private readonly changes: PageChanges,
    private readonly working: WorkingVersions,
  ) {}

  @Endpoint(pageHistory.revisions)
  @Can('page:read')
  revisions(@Viewer() viewer: Actor, @Input() { params, query }: InputOf<typeof pageHistory.revisions>) {
    return this.history.list(viewer, params.id, query);
  }

  @Endpoint(pageHistory.revision)
  @Can('page:read')
  revision(@Viewer() viewer: Actor, @Input() { params }: InputOf<typeof pageHistory.revision>) {
    return this.history.read(viewer, params.id, params.number);
  }

  @Endpoint(pageHistory.nameRevision)
  @Can('page:write')
  nameRevision(@Viewer() viewer: Actor, @Input() { params, body }: InputOf<typeof pageHistory.nameRevision>) {
    return this.pages.nameRevision(viewer, params.id, params.number, body.name);
  }

  @Endpoint(pageHistory.diff)
  @Can('page:read')
  diff(@Viewer() viewer: Actor, @Input() { params, query }: InputOf<typeof pageHistory.diff>) {
    return this.history.compare(viewer, params.id, query.from, query.to);
  }

  @Endpoint(pageHistory.changes)
  @Can('page:read')
  compareChanges(@Viewer() viewer: Actor, @Input() { params }: InputOf<typeof pageHistory.changes>) {
    return this.changes.compare(viewer, params.id);
  }

  @Endpoint(pageHistory.publishChanges)
  @Can('page:write')
  publishChanges(@Viewer() viewer: Actor, @Input() { params }: InputOf<typeof pageHistory.publishChanges>) {
    return this.changes.publish(viewer, params.id);
  }

  @Endpoint(pageHistory.discardChanges)
  @Can('page:write')
  discardChanges(@Viewer() viewer: Actor, @Input() { params }: InputOf<typeof pageHistory.discardChanges>) {
    return this.changes.discard(viewer, params.id);
  }

  @Endpoint(pageHistory.workingVersions)
  @Can('page:read')
  workingVersions(@Viewer() viewer: Actor, @Input() { params }: InputOf<typeof pageHistory.workingVersions>) {
    return this.working.list(viewer, params.id);
  }

  @Endpoint(pageHistory.workingVersion)
  @Can('page:read')
  workingVersion(@Viewer() viewer: Actor, @Input() { params }: InputOf<typeof pageHistory.workingVersion>) {
    return this.working.read(viewer, params.id, params.versionId);
  }

  @Endpoint(pageHistory.keepWorkingVersion)
  @Can('page:write')
  keepWorkingVersion(@Viewer() viewer: Actor, @Input() { params, body }: InputOf<typeof pageHistory.keepWorkingVersion>) {
    return this.working.keep(viewer, params.id, body.name);
  }

  @Endpoint(pageHistory.restoreRevision)
  @Can('page:write')
  restoreRevision(@Viewer() viewer: Actor, @Input() { params, body }: InputOf<typeof pageHistory.restoreRevision>) {
    return this.pages.restoreRevision(viewer, params.id, body.revision);
  }
}
