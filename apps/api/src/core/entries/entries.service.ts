import { Injectable } from '@nestjs/common';
import { type Entry, type EntryKind, entryLimits, type ReactionKind, type Reactions as ReactionsView, type Voted } from '@ruche/contracts';
import type { z } from 'zod';
import { Database, row, type Tx, within } from '../../platform/database/database';
import { Events } from '../../platform/events/events';
import { Problems } from '../../platform/http/problem';
import { ensure } from '../../platform/http/verdict';
import type { Actor } from '../access';
import { markEntryRead } from '../notifications';
import { Reactions, Votes } from '../votes';
import { entryFollowed, entryReacted, entryVoted } from './entries.events';
import { canReact } from './entries.policy';
import { findEntry } from './entries.queries';
import { type EntryRecord, loadEntry } from './entry-record';
import { Follows } from './follows';
import { Kinds } from './kind-rules';

/** For, against, or none. */
type Vote = 1 | -1 | 0;

const where = (actor: Actor, entry: EntryRecord) => ({ actorId: actor.id, entryId: entry.id, spaceId: entry.space.id });

/** What can be done with every entry, whatever its kind. */
@Injectable()
export class EntriesService {
  constructor(
    private readonly db: Database,
    private readonly events: Events,
    private readonly votes: Votes,
    private readonly reactions: Reactions,
    private readonly follows: Follows,
    private readonly kinds: Kinds,
  ) {}

  get(actor: Actor, id: number): Promise<Entry> {
    return findEntry(this.db, this.kinds, actor, id);
  }

  /**
   * One vote per person; again changes nothing.
   * @param kind of another, it does not exist
   * @throws NotFound, Forbidden on one's own entry or when voting is closed, Invalid against what takes no vote against
   */
  async vote(tx: Tx, actor: Actor, id: number, value: Vote, kind?: EntryKind): Promise<EntryRecord> {
    const entry = await loadEntry(within(tx), actor, id, { lock: true, kind });
    ensure(this.kinds.canVote(actor, entry));
    if (value === -1 && !this.kinds.takesVotesAgainst(entry)) throw Problems.invalid('value', 'no_vote_against');
    const changed = value ? await this.votes.cast(tx, actor.id, id, value) : await this.votes.takeBack(tx, actor.id, id);
    if (changed) await this.events.record(tx, entryVoted({ ...where(actor, entry), value }));
    return entry;
  }

  /** The same, with the count that follows. */
  voteAndShow(actor: Actor, id: number, value: Vote): Promise<z.output<typeof Voted>> {
    return this.db.transaction(async (tx) => {
      const entry = await this.vote(tx, actor, id, value);
      const counted = await row<{ vote_count: number }>(tx, 'SELECT vote_count FROM entries WHERE id = $1', [entry.id]);
      return { votes: counted?.vote_count ?? 0, viewer: { voted: value === 1, vote: value || null } };
    });
  }

  /** @throws Forbidden on one's own; Invalid when a concern has no reason of at least 10 characters, or another kind has one */
  react(actor: Actor, id: number, kind: ReactionKind, on: boolean, reason?: string): Promise<ReactionsView> {
    return this.db.transaction(async (tx) => {
      const entry = await loadEntry(within(tx), actor, id, { lock: kind === 'concern' });
      ensure(canReact(actor, entry));
      const words = reason?.trim() ?? '';
      if (on && kind === 'concern' && words.length < entryLimits.concernReason.min)
        throw Problems.invalid('reason', `too_small:${entryLimits.concernReason.min}`);
      if (kind !== 'concern' && reason !== undefined) throw Problems.invalid('reason', 'unknown_key');
      const changed = on
        ? await this.reactions.add(tx, actor.id, { entryId: id }, kind, words || null)
        : await this.reactions.remove(tx, actor.id, { entryId: id }, kind);
      if (changed) {
        if (kind === 'concern')
          await row(tx, 'UPDATE entries SET concern_count = concern_count + $2 WHERE id = $1 RETURNING id', [id, on ? 1 : -1]);
        await this.events.record(tx, entryReacted({ ...where(actor, entry), kind, on }));
      }
      return this.reactions.view(within(tx), actor.id, { entryId: id });
    });
  }

  follow(actor: Actor, id: number, on: boolean): Promise<{ following: boolean }> {
    return this.db.transaction(async (tx) => {
      const entry = await loadEntry(within(tx), actor, id);
      const changed = on ? await this.follows.add(tx, actor.id, id) : await this.follows.remove(tx, actor.id, id);
      if (changed) await this.events.record(tx, entryFollowed({ ...where(actor, entry), on }));
      return { following: on };
    });
  }

  /** Keeps how far somebody has read, never backwards; who opened it has seen it, and what they were told of it. */
  read(actor: Actor, id: number, lastCommentId?: number): Promise<void> {
    return this.db.transaction(async (tx) => {
      const entry = await loadEntry(within(tx), actor, id);
      if (entry.audience === 'space') await this.votes.expose(tx, actor.id, [id]);
      await row(
        tx,
        `INSERT INTO read_states (entry_id, person_id, read_at, last_comment_id)
         VALUES ($1, $2, now(), (SELECT id FROM comments WHERE id = $3 AND entry_id = $1))
         ON CONFLICT (entry_id, person_id) DO UPDATE SET read_at = excluded.read_at,
           last_comment_id = greatest(read_states.last_comment_id, excluded.last_comment_id) RETURNING entry_id`,
        [id, actor.id, lastCommentId ?? null],
      );
      await markEntryRead(tx, actor.id, id);
    });
  }
}
