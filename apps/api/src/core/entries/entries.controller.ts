import { Controller } from '@nestjs/common';
import { entries, type InputOf } from '@ruche/contracts';
import { Can, Viewer } from '../../platform/auth/access';
import { Database } from '../../platform/database/database';
import { Cursors } from '../../platform/http/cursor';
import { Endpoint, Input } from '../../platform/http/endpoint';
import type { Actor } from '../access';
import { listDrafts } from './drafts';
import { listConcerns, listFollowers, listLinks, listRevisions } from './entries.queries';
import { EntriesService } from './entries.service';
import { Kinds } from './kind-rules';
import { listNotices } from './notices';
import { Turning } from './turning';

@Controller()
export class EntriesController {
  constructor(
    private readonly entries: EntriesService,
    private readonly turning: Turning,
    private readonly kinds: Kinds,
    private readonly db: Database,
    private readonly cursors: Cursors,
  ) {}

  @Endpoint(entries.get)
  @Can('entry:read')
  get(@Viewer() viewer: Actor, @Input() { params }: InputOf<typeof entries.get>) {
    return this.entries.get(viewer, params.id);
  }

  @Endpoint(entries.vote)
  @Can('entry:take-part')
  vote(@Viewer() viewer: Actor, @Input() { params, body }: InputOf<typeof entries.vote>) {
    return this.entries.voteAndShow(viewer, params.id, body?.value ?? 1);
  }

  @Endpoint(entries.unvote)
  @Can('entry:take-part')
  unvote(@Viewer() viewer: Actor, @Input() { params }: InputOf<typeof entries.unvote>) {
    return this.entries.voteAndShow(viewer, params.id, 0);
  }

  @Endpoint(entries.react)
  @Can('entry:take-part')
  react(@Viewer() viewer: Actor, @Input() { params, body }: InputOf<typeof entries.react>) {
    return this.entries.react(viewer, params.id, params.kind, true, body?.reason);
  }

  @Endpoint(entries.unreact)
  @Can('entry:take-part')
  unreact(@Viewer() viewer: Actor, @Input() { params }: InputOf<typeof entries.unreact>) {
    return this.entries.react(viewer, params.id, params.kind, false);
  }

  @Endpoint(entries.concerns)
  @Can('entry:read')
  concerns(@Viewer() viewer: Actor, @Input() { params }: InputOf<typeof entries.concerns>) {
    return listConcerns(this.db, viewer, params.id);
  }

  @Endpoint(entries.follow)
  @Can('entry:take-part')
  follow(@Viewer() viewer: Actor, @Input() { params }: InputOf<typeof entries.follow>) {
    return this.entries.follow(viewer, params.id, true);
  }

  @Endpoint(entries.unfollow)
  @Can('entry:take-part')
  unfollow(@Viewer() viewer: Actor, @Input() { params }: InputOf<typeof entries.unfollow>) {
    return this.entries.follow(viewer, params.id, false);
  }

  @Endpoint(entries.read)
  @Can('entry:read')
  read(@Viewer() viewer: Actor, @Input() { params, body }: InputOf<typeof entries.read>) {
    return this.entries.read(viewer, params.id, body?.lastCommentId);
  }

  @Endpoint(entries.revisions)
  @Can('entry:read')
  revisions(@Viewer() viewer: Actor, @Input() { params, query }: InputOf<typeof entries.revisions>) {
    return listRevisions(this.db, this.cursors, viewer, params.id, query);
  }

  @Endpoint(entries.links)
  @Can('entry:read')
  links(@Viewer() viewer: Actor, @Input() { params }: InputOf<typeof entries.links>) {
    return listLinks(this.db, viewer, params.id);
  }

  @Endpoint(entries.drafts)
  @Can('entry:read')
  drafts(@Viewer() viewer: Actor, @Input() { query }: InputOf<typeof entries.drafts>) {
    return listDrafts(this.db, this.cursors, viewer, query);
  }

  @Endpoint(entries.turnable)
  @Can('entry:read')
  turnable() {
    return { items: this.kinds.turnable() };
  }

  @Endpoint(entries.notices)
  @Can('entry:read')
  notices(@Viewer() viewer: Actor, @Input() { params }: InputOf<typeof entries.notices>) {
    return listNotices(this.db, viewer, params.id);
  }

  @Endpoint(entries.turnInto)
  @Can('entry:take-part')
  turnInto(@Viewer() viewer: Actor, @Input() { params, body }: InputOf<typeof entries.turnInto>) {
    return this.turning.turnInto(viewer, params.id, body.kind);
  }

  @Endpoint(entries.followers)
  @Can('entry:read')
  followers(@Viewer() viewer: Actor, @Input() { params, query }: InputOf<typeof entries.followers>) {
    return listFollowers(this.db, this.cursors, viewer, params.id, query);
  }
}
