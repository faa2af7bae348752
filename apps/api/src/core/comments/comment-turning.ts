import { Injectable } from '@nestjs/common';
import { type EntryKind, type EntryRef, entryLimits } from '@ruche/contracts';
import { excerpt } from '@ruche/rich-text';
import { Database } from '../../platform/database/database';
import { ensure } from '../../platform/http/verdict';
import type { Actor } from '../access';
import { Turning } from '../entries';
import { canTurnComment } from './comments.policy';
import { findComment } from './comments.queries';

/** Makes a draft out of what somebody said below an entry. */
@Injectable()
export class CommentTurning {
  constructor(
    private readonly db: Database,
    private readonly turning: Turning,
  ) {}

  /**
   * Its first words are the draft's title, its author a co-author; it comes from the entry that it was said on.
   * @throws NotFound, Forbidden, Invalid for a kind that can't be made so, TooMany
   */
  async turnInto(actor: Actor, id: number, kind: EntryKind): Promise<EntryRef> {
    const { entry, row: comment } = await findComment(this.db, actor, id);
    ensure(canTurnComment(actor, entry, comment));
    const [first = ''] = comment.text.trim().split('\n');
    const title = first.length >= entryLimits.anyTitle.min ? excerpt(first, entryLimits.title.max) : entry.title;
    return this.turning.make(actor, entry, kind, { title, body: comment.body, authorIds: [comment.authorId] });
  }
}
