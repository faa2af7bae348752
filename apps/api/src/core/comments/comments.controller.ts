import { Controller } from '@nestjs/common';
import { comments, type InputOf } from '@ruche/contracts';
import { Can, Viewer } from '../../platform/auth/access';
import { Database } from '../../platform/database/database';
import { Cursors } from '../../platform/http/cursor';
import { Endpoint, Input } from '../../platform/http/endpoint';
import type { Actor } from '../access';
import { CommentTurning } from './comment-turning';
import { findComment, listCommentRevisions, listComments } from './comments.queries';
import { CommentsService } from './comments.service';

@Controller()
export class CommentsController {
  constructor(
    private readonly comments: CommentsService,
    private readonly turning: CommentTurning,
    private readonly db: Database,
    private readonly cursors: Cursors,
  ) {}

  @Endpoint(comments.list)
  @Can('entry:read')
  list(@Viewer() viewer: Actor, @Input() { params, query }: InputOf<typeof comments.list>) {
    return listComments(this.db, this.cursors, viewer, params.id, query);
  }

  @Endpoint(comments.create)
  @Can('entry:take-part')
  create(@Viewer() viewer: Actor, @Input() { params, body }: InputOf<typeof comments.create>) {
    return this.comments.create(viewer, params.id, body);
  }

  @Endpoint(comments.get)
  @Can('entry:read')
  async get(@Viewer() viewer: Actor, @Input() { params }: InputOf<typeof comments.get>) {
    return (await findComment(this.db, viewer, params.id)).comment;
  }

  @Endpoint(comments.update)
  @Can('entry:take-part')
  update(@Viewer() viewer: Actor, @Input() { params, body }: InputOf<typeof comments.update>) {
    return this.comments.edit(viewer, params.id, body.body);
  }

  @Endpoint(comments.remove)
  @Can('entry:take-part')
  remove(@Viewer() viewer: Actor, @Input() { params }: InputOf<typeof comments.remove>) {
    return this.comments.remove(viewer, params.id);
  }

  @Endpoint(comments.turnInto)
  @Can('entry:take-part')
  turnInto(@Viewer() viewer: Actor, @Input() { params, body }: InputOf<typeof comments.turnInto>) {
    return this.turning.turnInto(viewer, params.id, body.kind);
  }

  @Endpoint(comments.restore)
  @Can('entry:take-part')
  restore(@Viewer() viewer: Actor, @Input() { params }: InputOf<typeof comments.restore>) {
    return this.comments.restore(viewer, params.id);
  }

  @Endpoint(comments.revisions)
  @Can('entry:read')
  revisions(@Viewer() viewer: Actor, @Input() { params, query }: InputOf<typeof comments.revisions>) {
    return listCommentRevisions(this.db, this.cursors, viewer, params.id, query);
  }

  @Endpoint(comments.react)
  @Can('entry:take-part')
  react(@Viewer() viewer: Actor, @Input() { params }: InputOf<typeof comments.react>) {
    return this.comments.react(viewer, params.id, params.kind, true);
  }

  @Endpoint(comments.unreact)
  @Can('entry:take-part')
  unreact(@Viewer() viewer: Actor, @Input() { params }: InputOf<typeof comments.unreact>) {
    return this.comments.react(viewer, params.id, params.kind, false);
  }

  @Endpoint(comments.vote)
  @Can('entry:take-part')
  vote(@Viewer() viewer: Actor, @Input() { params }: InputOf<typeof comments.vote>) {
    return this.comments.react(viewer, params.id, 'useful', true);
  }

  @Endpoint(comments.unvote)
  @Can('entry:take-part')
  unvote(@Viewer() viewer: Actor, @Input() { params }: InputOf<typeof comments.unvote>) {
    return this.comments.react(viewer, params.id, 'useful', false);
  }
}
