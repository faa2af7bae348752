import { Injectable } from '@nestjs/common';
import { type ModerationAction, type ModerationCase, type ModerationOutcome, moderationLimits, type RichTextInput } from '@ruche/contracts';
import { Database, row, type Tx, within } from '../../platform/database/database';
import { Events } from '../../platform/events/events';
import { Problems } from '../../platform/http/problem';
import { ensure } from '../../platform/http/verdict';
import type { Actor } from '../access';
import { Audit } from '../audit';
import { canHideComment, findComment } from '../comments';
import { CommentsService } from '../comments/comments.service';
import { EntryWriting, loadEntry } from '../entries';
import { type Hideable, hide, show } from './hiding';
import { moderated } from './moderation.events';
import { canHideEntry } from './moderation.policy';
import { type CaseRow, findCase, presentCase } from './moderation.queries';
import { targetOf } from './reports.service';

export interface Decision {
  action: ModerationAction;
  note: string;
  title?: string | undefined;
  body?: RichTextInput | undefined;
}
/** `hide` and `edit` and `warn` uphold the report; the others find nothing wrong. */
const outcomes: Record<ModerationAction, ModerationOutcome> = {
  hide: 'hidden',
  edit: 'edited',
  warn: 'warned',
  dismiss: 'kept',
  restore: 'restored',
};
const explained: readonly ModerationAction[] = ['hide', 'edit', 'warn'];

/** What becomes of something that was reported. Until then nobody is to blame for it. */
@Injectable()
export class DecisionsService {
  constructor(
    private readonly db: Database,
    private readonly events: Events,
    private readonly audit: Audit,
    private readonly writing: EntryWriting,
    private readonly comments: CommentsService,
  ) {}

  /**
   * Ends an open case; of a closed one, shows again what it hid. The author is told with the reason, the reporters that it
   * was looked at, and the audit log keeps both.
   * @throws NotFound for whoever does not run the space, Invalid without the reason or the words, Conflict `already_decided`, `deleted`
   */
  decide(actor: Actor, id: number, decision: Decision): Promise<ModerationCase> {
    return this.db.transaction((tx) => this.decideIn(tx, actor, id, decision));
  }

  private async decideIn(tx: Tx, actor: Actor, id: number, decision: Decision): Promise<ModerationCase> {
    const found = await findCase(within(tx), actor, id, { lock: true });
    const reopens = decision.action === 'restore' && found.closed_at !== null && found.hidden;
    if (found.closed_at !== null && !reopens) throw Problems.conflict('already_decided');
    if (found.deleted && decision.action !== 'dismiss') throw Problems.conflict('deleted');
    const note = decision.note.trim();
    if (explained.includes(decision.action) && [...note].length < moderationLimits.note.min)
      throw Problems.invalid('note', `too_small:${moderationLimits.note.min}`);
    const what = { actorId: actor.id, entryId: found.entry_id, spaceId: found.space.id, commentId: found.comment_id };
    await this.apply(tx, actor, found, what, decision);
    const outcome = outcomes[decision.action];
    await row(
      tx,
      'UPDATE moderation_cases SET closed_at = coalesce(closed_at, now()), closed_by_id = $2, outcome = $3, note = $4 WHERE id = $1 RETURNING id',
      [id, actor.id, outcome, note],
    );
    await this.audit.record(tx, actor.id, `moderation.${decision.action}`, targetOf(what), { caseId: id, note });
    await this.events.record(tx, moderated({ ...what, caseId: id, outcome, note, closed: found.closed_at === null }));
    return presentCase(await findCase(within(tx), actor, id));
  }

  /** Hides an entry that nobody has reported, or ends what was reported about it. @throws NotFound, Forbidden */
  hideEntry(actor: Actor, id: number, note: string): Promise<ModerationCase> {
    return this.db.transaction(async (tx) => {
      ensure(canHideEntry(actor, await loadEntry(within(tx), actor, id, { lock: true })));
      return this.decideIn(tx, actor, await this.caseOf(tx, id, null), { action: 'hide', note });
    });
  }

  /** @throws NotFound, Forbidden */
  hideComment(actor: Actor, id: number, note: string): Promise<ModerationCase> {
    return this.db.transaction(async (tx) => {
      await row(tx, 'SELECT id FROM comments WHERE id = $1 FOR UPDATE', [id]);
      const { entry, row: comment } = await findComment(within(tx), actor, id);
      ensure(canHideComment(actor, entry, comment));
      return this.decideIn(tx, actor, await this.caseOf(tx, entry.id, id), { action: 'hide', note });
    });
  }

  /** The open case of an object whose row is held, or one without reports. */
  private async caseOf(tx: Tx, entryId: number, commentId: number | null): Promise<number> {
    const found = await row<{ id: number }>(
      tx,
      `WITH open AS (SELECT id FROM moderation_cases WHERE entry_id = $1 AND comment_id IS NOT DISTINCT FROM $2::bigint AND closed_at IS NULL),
            fresh AS (INSERT INTO moderation_cases (entry_id, comment_id) SELECT $1, $2 WHERE NOT EXISTS (SELECT 1 FROM open) RETURNING id)
       SELECT id FROM open UNION ALL SELECT id FROM fresh`,
      [entryId, commentId],
    );
    if (!found) throw new Error('no case was opened');
    return found.id;
  }

  /** Anything but hiding shows it again, when reports had hidden it. */
  private async apply(tx: Tx, actor: Actor, found: CaseRow, what: Hideable, { action, title, body }: Decision): Promise<void> {
    if (action === 'hide') {
      await hide(tx, this.events, what);
      return;
    }
    if (action === 'edit') await this.rewrite(tx, actor, found, title, body);
    await show(tx, this.events, what);
  }

  private async rewrite(tx: Tx, actor: Actor, found: CaseRow, title: string | undefined, body: RichTextInput | undefined): Promise<void> {
    const entry = await loadEntry(within(tx), actor, found.entry_id, { lock: found.comment_id === null });
    if (found.comment_id === null) {
      if (!body && title === undefined) throw Problems.invalid('body', 'required');
      await this.writing.edit(tx, actor, entry, { title, body });
    } else {
      if (!body) throw Problems.invalid('body', 'required');
      await this.comments.mend(tx, actor, entry, found.comment_id, body);
    }
  }
}
