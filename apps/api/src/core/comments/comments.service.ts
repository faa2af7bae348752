import { Injectable } from '@nestjs/common';
import type { Comment, PassageInput, ReactionKind, Reactions as ReactionsView, RichTextInput } from '@ruche/contracts';
import { isEmpty } from '@ruche/rich-text';
import { Clock } from '../../platform/clock/clock';
import { Database, row, type Tx, within } from '../../platform/database/database';
import { Events } from '../../platform/events/events';
import { Problems } from '../../platform/http/problem';
import { RateLimits } from '../../platform/http/rate-limits';
import { ensure } from '../../platform/http/verdict';
import type { Actor } from '../access';
import {
  type Body,
  canComment,
  type EntryRecord,
  Kinds,
  loadEntry,
  membersCalled,
  noteMentions,
  notePassage,
  readBody,
  refreshActivity,
  writtenIn,
} from '../entries';
import { attach } from '../files';
import { ensureCharterAccepted } from '../spaces';
import { Reactions } from '../votes';
import { commentCreated, commentDeleted, commentEdited, commentReacted, commentRestored } from './comments.events';
import { canEditComment, canReactToComment, canRemoveComment, canRestoreComment } from './comments.policy';
import { findComment } from './comments.queries';

/** Changes within this time leave no mark; later ones show "edited" and keep what was said. */
export const QUIET_EDIT_MS = 15 * 60_000;
const FIRST_COMMENT_WEIGHT = 2;

interface NewComment {
  body: RichTextInput;
  parentId?: number | null | undefined;
  passage?: PassageInput | undefined;
}
/** Where a comment stands. */
interface Place {
  parentId: number | null;
  passageId: number | null;
}

@Injectable()
export class CommentsService {
  constructor(
    private readonly db: Database,
    private readonly events: Events,
    private readonly reactions: Reactions,
    private readonly limits: RateLimits,
    private readonly clock: Clock,
    private readonly kinds: Kinds,
  ) {}

  /**
   * Comments on an entry, on a passage of it, or replies to a comment of it, and follows it from then on, unless they chose otherwise.
   * @throws NotFound, Forbidden, Invalid, TooMany, Conflict `passage_changed` when its words are not there any more
   */
  async create(actor: Actor, entryId: number, input: NewComment): Promise<Comment> {
    await this.limits.consume('creation', `comment:${actor.id}`);
    return this.db.transaction(async (tx) => {
      const entry = await loadEntry(within(tx), actor, entryId, { lock: true });
      ensure(canComment(actor, entry));
      await ensureCharterAccepted(within(tx), actor, entry.space.id);
      const passageId = await this.threadOf(tx, entry, input);
      const body = await this.readBody(tx, actor, entry, input.body);
      const id = await this.insert(tx, actor, entry, body, { parentId: input.parentId ?? null, passageId });
      if (body.fileIds.length || body.linkedFileIds.length) await this.attach(tx, actor, id, body);
      const mentionIds = await this.mention(tx, actor, entry, id, body);
      await this.events.record(tx, commentCreated({ ...where(actor, entry, id), parentId: input.parentId ?? null, mentionIds }));
      return (await findComment(within(tx), actor, id, entry)).comment;
    });
  }

  /** @throws NotFound, Forbidden when it is not the actor's, Invalid */
  edit(actor: Actor, id: number, input: RichTextInput): Promise<Comment> {
    return this.db.transaction(async (tx) => {
      const { entry, row: comment } = await this.lock(tx, actor, id);
      ensure(canEditComment(actor, entry, comment));
      const late = this.clock.now().getTime() - comment.created_at.getTime() > QUIET_EDIT_MS;
      await this.rewrite(tx, actor, entry, id, input, late);
      return (await findComment(within(tx), actor, id)).comment;
    });
  }

  /** A facilitator's hand in somebody's words: what was said is always kept. The caller holds it and has judged the right. */
  mend(tx: Tx, actor: Actor, entry: EntryRecord, id: number, input: RichTextInput): Promise<void> {
    return this.rewrite(tx, actor, entry, id, input, true);
  }

  private attach(tx: Tx, actor: Actor, commentId: number, { fileIds, pictureIds, linkedFileIds }: Body): Promise<void> {
    return attach(tx, actor, { commentId }, { inlineFileIds: fileIds, pictureIds, linkedFileIds, fileIds: [] });
  }

  /** @param keep leaves the earlier words in the history and the mark "edited" */
  private async rewrite(tx: Tx, actor: Actor, entry: EntryRecord, id: number, input: RichTextInput, keep: boolean): Promise<void> {
    const body = await this.readBody(tx, actor, entry, input);
    await row(
      tx,
      `WITH kept AS (
         INSERT INTO comment_revisions (comment_id, number, body, created_at)
         SELECT id, revision_count + 1, body, coalesce(edited_at, created_at) FROM comments WHERE id = $1 AND $4::boolean RETURNING 1)
       UPDATE comments SET body = $2, text = $3, revision_count = revision_count + (SELECT count(*) FROM kept)::int,
              edited_at = CASE WHEN $4 THEN $5 ELSE edited_at END
        WHERE id = $1 RETURNING id`,
      [id, body.doc, body.text, keep, this.clock.now()],
    );
    await this.attach(tx, actor, id, body);
    const mentionIds = await this.mention(tx, actor, entry, id, body);
    await this.events.record(tx, commentEdited({ ...where(actor, entry, id), mentionIds }));
  }

  /** Takes the words away; the thread keeps its place. @throws NotFound, Forbidden */
  remove(actor: Actor, id: number): Promise<void> {
    return this.db.transaction(async (tx) => {
      const { entry, row: comment } = await this.lock(tx, actor, id);
      ensure(canRemoveComment(actor, entry, comment));
      await this.setDeleted(tx, id, entry.id, comment.parent_id, actor.id);
      await this.events.record(tx, commentDeleted(where(actor, entry, id)));
    });
  }

  /** Undoes a deletion. @throws NotFound, Forbidden */
  restore(actor: Actor, id: number): Promise<Comment> {
    return this.db.transaction(async (tx) => {
      const { entry, row: comment } = await this.lock(tx, actor, id);
      ensure(canRestoreComment(actor, entry, comment));
      await this.setDeleted(tx, id, entry.id, comment.parent_id, null);
      await this.events.record(tx, commentRestored(where(actor, entry, id)));
      return (await findComment(within(tx), actor, id)).comment;
    });
  }

  /** @throws NotFound, Forbidden on one's own */
  react(actor: Actor, id: number, kind: Exclude<ReactionKind, 'concern'>, on: boolean): Promise<ReactionsView> {
    return this.db.transaction(async (tx) => {
      const { entry, row: comment } = await this.lock(tx, actor, id);
      ensure(canReactToComment(actor, entry, comment));
      const changed = on
        ? await this.reactions.add(tx, actor.id, { commentId: id }, kind)
        : await this.reactions.remove(tx, actor.id, { commentId: id }, kind);
      if (changed) {
        if (kind === 'useful') await row(tx, 'UPDATE comments SET best = best + $2 WHERE id = $1 RETURNING id', [id, on ? 1 : -1]);
        await this.events.record(tx, commentReacted({ ...where(actor, entry, id), kind, on }));
      }
      return this.reactions.view(within(tx), actor.id, { commentId: id });
    });
  }

  /** The comment and its entry, the comment's row held. */
  private async lock(tx: Tx, actor: Actor, id: number) {
    if (!(await row(tx, 'SELECT id FROM comments WHERE id = $1 FOR UPDATE', [id]))) throw Problems.notFound();
    return findComment(within(tx), actor, id);
  }

  /** Whom it mentions for the first time, one by one or all of the space. */
  private async mention(tx: Tx, actor: Actor, entry: EntryRecord, commentId: number, { doc, personIds }: Body): Promise<number[]> {
    const target = { entryId: entry.id, commentId };
    return noteMentions(tx, target, [...personIds, ...(await membersCalled(within(tx), actor, entry.space.id, doc, target))]);
  }

  private async readBody(tx: Tx, actor: Actor, entry: EntryRecord, input: RichTextInput): Promise<Body> {
    const body = await readBody(within(tx), actor, writtenIn(entry), input);
    if (isEmpty(body.doc)) throw Problems.invalid('body', 'empty');
    return body;
  }

  /** The passage that it is about: its own, or that of the comment that it answers. */
  private async threadOf(tx: Tx, entry: EntryRecord, { parentId, passage }: NewComment): Promise<number | null> {
    if (passage && (parentId || !this.kinds.of(entry.kind).passages)) throw Problems.invalid('passage', 'no_passage');
    if (passage) return notePassage(tx, entry.id, passage);
    if (!parentId) return null;
    const parent = await row<{ deleted: boolean; passage_id: number | null }>(
      tx,
      'SELECT deleted_at IS NOT NULL OR hidden_at IS NOT NULL AS deleted, passage_id FROM comments WHERE id = $1 AND entry_id = $2',
      [parentId, entry.id],
    );
    if (!parent) throw Problems.notFound();
    if (parent.deleted) throw Problems.conflict('parent_deleted');
    return parent.passage_id;
  }

  /** The comment, its parent's and its entry's counters, the trend of a first comment, the follow: one statement. */
  private async insert(tx: Tx, actor: Actor, entry: EntryRecord, body: Body, { parentId, passageId }: Place): Promise<number> {
    const created = await row<{ id: number }>(
      tx,
      `WITH first AS (SELECT NOT EXISTS (SELECT 1 FROM comments WHERE entry_id = $1 AND author_id = $2 AND deleted_at IS NULL) AS it),
            parent AS (UPDATE comments SET reply_count = reply_count + 1 WHERE id = $3),
            counted AS (UPDATE entries SET comment_count = comment_count + 1, active_at = now(),
              trend = CASE WHEN author_id <> $2 AND (SELECT it FROM first) THEN trend_add(trend, ${FIRST_COMMENT_WEIGHT}, now()) ELSE trend END WHERE id = $1),
            followed AS (INSERT INTO follows (entry_id, person_id) SELECT $1, $2
              WHERE NOT EXISTS (SELECT 1 FROM entry_watches WHERE entry_id = $1 AND person_id = $2) ON CONFLICT DO NOTHING)
       INSERT INTO comments (entry_id, parent_id, author_id, body, text, passage_id) VALUES ($1, $3, $2, $4, $5, $6) RETURNING id`,
      [entry.id, actor.id, parentId, body.doc, body.text, passageId],
    );
    if (!created) throw new Error('no comment was made');
    return created.id;
  }

  private async setDeleted(tx: Tx, id: number, entryId: number, parentId: number | null, by: number | null): Promise<void> {
    const step = by === null ? 1 : -1;
    await row(
      tx,
      `WITH changed AS (UPDATE comments SET deleted_at = CASE WHEN $2::bigint IS NULL THEN NULL ELSE now() END, deleted_by_id = $2 WHERE id = $1),
            parent AS (UPDATE comments SET reply_count = reply_count + $3 WHERE id = $4)
       UPDATE entries SET comment_count = comment_count + $3 WHERE id = $5 RETURNING id`,
      [id, by, step, parentId, entryId],
    );
    await refreshActivity(tx, entryId);
  }
}

const where = (actor: Actor, entry: EntryRecord, commentId: number) => ({
  actorId: actor.id,
  entryId: entry.id,
  spaceId: entry.space.id,
  commentId,
});
