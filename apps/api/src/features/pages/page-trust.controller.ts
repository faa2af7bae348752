import { Controller } from '@nestjs/common';
import { type InputOf, pageTrust } from '@ruche/contracts';
import type { Actor } from '../../core/access';
import { Can, Viewer } from '../../platform/auth/access';
import { Endpoint, Input } from '../../platform/http/endpoint';
import { PageLists } from './page-lists';
import { PageTrustService } from './page-trust.service';

@Controller()
export class PageTrustController {
  constructor(
    private readonly trust: PageTrustService,
    private readonly lists: PageLists,
  ) {}

  @Endpoint(pageTrust.check)
  @Can('page:write')
  check(@Viewer() viewer: Actor, @Input() { params, body }: InputOf<typeof pageTrust.check>) {
    return this.trust.check(viewer, params.id, body);
  }

  @Endpoint(pageTrust.rate)
  @Can('page:write')
  rate(@Viewer() viewer: Actor, @Input() { params, body }: InputOf<typeof pageTrust.rate>) {
    return this.trust.rate(viewer, params.id, body);
  }

  @Endpoint(pageTrust.unrate)
  @Can('page:write')
  unrate(@Viewer() viewer: Actor, @Input() { params }: InputOf<typeof pageTrust.unrate>) {
    return this.trust.rate(viewer, params.id, null);
  }

  @Endpoint(pageTrust.makeTemplate)
  @Can('page:write')
  makeTemplate(@Viewer() viewer: Actor, @Input() { params }: InputOf<typeof pageTrust.makeTemplate>) {
    return this.trust.offer(viewer, params.id, true);
  }

  @Endpoint(pageTrust.unmakeTemplate)
  @Can('page:write')
  unmakeTemplate(@Viewer() viewer: Actor, @Input() { params }: InputOf<typeof pageTrust.unmakeTemplate>) {
    return this.trust.offer(viewer, params.id, false);
  }

  @Endpoint(pageTrust.backlinks)
  @Can('page:read')
  backlinks(@Viewer() viewer: Actor, @Input() { params, query }: InputOf<typeof pageTrust.backlinks>) {
    return this.lists.backlinks(viewer, params.id, query);
  }

  @Endpoint(pageTrust.brokenLinks)
  @Can('page:read')
  brokenLinks(@Viewer() viewer: Actor, @Input() { params, query }: InputOf<typeof pageTrust.brokenLinks>) {
    return this.lists.brokenLinks(viewer, params.slug, query);
  }
}
