import { Controller } from '@nestjs/common';
import { type InputOf, moderation } from '@ruche/contracts';
import { Can, Viewer } from '../../platform/auth/access';
import { Database } from '../../platform/database/database';
import { Cursors, scopeOf } from '../../platform/http/cursor';
import { Endpoint, Input } from '../../platform/http/endpoint';
import type { Actor } from '../access';
import { DecisionsService } from './decisions.service';
import { type CaseKey, caseKeyOf, findCase, findStanding, listCases, presentCase } from './moderation.queries';
import { ReportsService } from './reports.service';

@Controller()
export class ModerationController {
  constructor(
    private readonly reports: ReportsService,
    private readonly decisions: DecisionsService,
    private readonly db: Database,
    private readonly cursors: Cursors,
  ) {}

  @Endpoint(moderation.reportEntry)
  @Can('entry:take-part')
  reportEntry(@Viewer() viewer: Actor, @Input() { params, body }: InputOf<typeof moderation.reportEntry>) {
    return this.reports.ofEntry(viewer, params.id, body);
  }

  @Endpoint(moderation.reportComment)
  @Can('entry:take-part')
  reportComment(@Viewer() viewer: Actor, @Input() { params, body }: InputOf<typeof moderation.reportComment>) {
    return this.reports.ofComment(viewer, params.id, body);
  }

  @Endpoint(moderation.standing)
  @Can('entry:read')
  standing(@Viewer() viewer: Actor, @Input() { params }: InputOf<typeof moderation.standing>) {
    return findStanding(this.db, viewer, params.id);
  }

  @Endpoint(moderation.hideEntry)
  @Can('entry:take-part')
  hideEntry(@Viewer() viewer: Actor, @Input() { params, body }: InputOf<typeof moderation.hideEntry>) {
    return this.decisions.hideEntry(viewer, params.id, body.note);
  }

  @Endpoint(moderation.hideComment)
  @Can('entry:take-part')
  hideComment(@Viewer() viewer: Actor, @Input() { params, body }: InputOf<typeof moderation.hideComment>) {
    return this.decisions.hideComment(viewer, params.id, body.note);
  }

  @Endpoint(moderation.queue)
  @Can('space:manage')
  async queue(@Viewer() viewer: Actor, @Input() { query }: InputOf<typeof moderation.queue>) {
    const scope = scopeOf('moderation', query, viewer.id);
    const after = this.cursors.read<CaseKey>(scope, query.cursor);
    const found = await listCases(this.db, viewer, query.state, query.limit, after);
    return this.cursors.page(scope, found, query.limit, caseKeyOf, presentCase);
  }

  @Endpoint(moderation.case)
  @Can('space:manage')
  async case(@Viewer() viewer: Actor, @Input() { params }: InputOf<typeof moderation.case>) {
    return presentCase(await findCase(this.db, viewer, params.id));
  }

  @Endpoint(moderation.decide)
  @Can('space:manage')
  decide(@Viewer() viewer: Actor, @Input() { params, body }: InputOf<typeof moderation.decide>) {
    return this.decisions.decide(viewer, params.id, body);
  }
}
