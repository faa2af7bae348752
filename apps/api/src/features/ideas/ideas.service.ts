import { Inject, Injectable } from '@nestjs/common';
import type { Idea, IdeaInput, IdeaPatch } from '@ruche/contracts';
import type { z } from 'zod';
import type { Actor } from '../../core/access';
import { canTakePart, EntriesService, entryChanged, entryDeleted, entryRestored, loadEntry } from '../../core/entries';
import { loadSpace } from '../../core/spaces';
import { CONFIG, type Config } from '../../platform/config/config';
import { Database, row, type Tx, within } from '../../platform/database/database';
import { Events } from '../../platform/events/events';
import { Problems } from '../../platform/http/problem';
import { RateLimits } from '../../platform/http/rate-limits';
import { ensure } from '../../platform/http/verdict';
import { presentIdea } from './idea.presenter';
import { findIdea, type IdeaRowFull } from './idea.query';
import { keepRevision, readIdeaBody, writeAttached, writeFacts } from './idea-text';
import { canEdit, canRemove, canRestore } from './ideas.policy';

/** Writing, reading and voting; moves and merges have their own services. */
@Injectable()
export class IdeasService {
  constructor(
    private readonly db: Database,
    private readonly events: Events,
    private readonly entries: EntriesService,
    private readonly limits: RateLimits,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async get(actor: Actor, id: number): Promise<Idea> {
    return presentIdea(actor, await findIdea(this.db, actor, id), this.config.SHORTLIST_VOTES);
  }

  /** The idea as this person sees it now, inside a use case. */
  async show(tx: Tx, actor: Actor, id: number): Promise<Idea> {
    return presentIdea(actor, await findIdea(within(tx), actor, id), this.config.SHORTLIST_VOTES);
  }

  /** Begins a draft, the author's alone. @throws NotFound for a space one does not read, Forbidden in an archived one, Invalid */
  async create(actor: Actor, input: z.output<typeof IdeaInput>): Promise<Idea> {
    await this.limits.consume('creation', `idea:${actor.id}`);
    return this.db.transaction(async (tx) => {
      const space = await loadSpace(within(tx), actor, input.spaceId);
      ensure(canTakePart(actor, { space }));
      if (input.challengeId !== undefined) throw Problems.invalid('challengeId', 'unknown_challenge');
      const source = input.inspiredById === undefined ? undefined : await loadEntry(within(tx), actor, input.inspiredById);
      const body = await readIdeaBody(tx, actor, space.id, input.body);
      const created = await row<{ id: number }>(
        tx,
        `WITH entry AS (INSERT INTO entries (kind, space_id, author_id, title, body, text, state, audience) VALUES ('idea', $1, $2, $3, $4, $5, 'draft', 'authors') RETURNING id),
              idea AS (INSERT INTO ideas (entry_id) SELECT id FROM entry),
              credit AS (INSERT INTO contributions (entry_id, person_id, role, share) SELECT id, $2, 'author', 100 FROM entry),
              follow AS (INSERT INTO follows (entry_id, person_id) SELECT id, $2 FROM entry),
              source AS (INSERT INTO links (from_id, to_id, type, created_by_id) SELECT id, $6, 'inspired_by', $2 FROM entry WHERE $6::bigint IS NOT NULL)
         SELECT id FROM entry`,
        [space.id, actor.id, input.title, body.doc, body.text, source?.id ?? null],
      );
      if (!created) throw new Error('no idea was made');
      await writeFacts(tx, created.id, input);
      await writeAttached(tx, actor, created.id, input, body, false);
      return this.show(tx, actor, created.id);
    });
  }

  /** Saves what was written. @throws NotFound, Forbidden, PreconditionFailed with the present version */
  update(actor: Actor, id: number, version: number, patch: z.output<typeof IdeaPatch>): Promise<Idea> {
    return this.db.transaction(async (tx) => {
      const idea = await this.lock(tx, actor, id);
      ensure(canEdit(actor, idea));
      if (idea.version !== version) throw Problems.preconditionFailed({ version: idea.version });
      const spaceId = await this.moveDraft(tx, actor, idea, patch.spaceId);
      const body = patch.body && (await readIdeaBody(tx, actor, spaceId, patch.body));
      if (idea.state !== 'draft' && (body || patch.title !== undefined)) await keepRevision(tx, actor, id);
      await row(
        tx,
        `UPDATE entries SET title = coalesce($2, title), body = coalesce($3, body), text = coalesce($4, text), space_id = $5, version = version + 1, updated_at = now()
          WHERE id = $1 RETURNING id`,
        [id, patch.title ?? null, body?.doc ?? null, body?.text ?? null, spaceId],
      );
      await writeFacts(tx, id, patch);
      const mentionIds = await writeAttached(tx, actor, id, patch, body, idea.audience === 'space');
      if (idea.state !== 'draft') await this.events.record(tx, entryChanged({ actorId: actor.id, entryId: id, spaceId, mentionIds }));
      return this.show(tx, actor, id);
    });
  }

  vote(actor: Actor, id: number, on: boolean): Promise<Idea> {
    return this.db.transaction(async (tx) => {
      await this.entries.vote(tx, actor, id, on, 'idea');
      return this.show(tx, actor, id);
    });
  }

  /** Puts an idea in the trash. @throws NotFound, Forbidden */
  remove(actor: Actor, id: number): Promise<void> {
    return this.db.transaction(async (tx) => {
      const idea = await this.lock(tx, actor, id);
      ensure(canRemove(actor, idea));
      await row(tx, 'UPDATE entries SET deleted_at = now(), version = version + 1 WHERE id = $1 RETURNING id', [id]);
      await this.events.record(tx, entryDeleted({ actorId: actor.id, entryId: id, spaceId: idea.space.id }));
    });
  }

  /** Takes it out of the trash. @throws NotFound, Forbidden */
  restore(actor: Actor, id: number): Promise<Idea> {
    return this.db.transaction(async (tx) => {
      const idea = await this.lock(tx, actor, id);
      ensure(canRestore(actor, idea));
      await row(tx, 'UPDATE entries SET deleted_at = NULL, version = version + 1 WHERE id = $1 RETURNING id', [id]);
      await this.events.record(tx, entryRestored({ actorId: actor.id, entryId: id, spaceId: idea.space.id }));
      return this.show(tx, actor, id);
    });
  }

  /** Holds the row, then reads all of it. @throws NotFound */
  async lock(tx: Tx, actor: Actor, id: number): Promise<IdeaRowFull> {
    await row(tx, `SELECT id FROM entries WHERE id = $1 AND kind = 'idea' FOR NO KEY UPDATE`, [id]);
    return findIdea(within(tx), actor, id);
  }

  private async moveDraft(tx: Tx, actor: Actor, idea: IdeaRowFull, spaceId: number | undefined): Promise<number> {
    if (spaceId === undefined || spaceId === idea.space.id) return idea.space.id;
    const space = await loadSpace(within(tx), actor, spaceId);
    if (idea.state !== 'draft') throw Problems.conflict('only_drafts_move');
    ensure(canTakePart(actor, { space }));
    return space.id;
  }
}
