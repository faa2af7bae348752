import { Inject, Injectable } from '@nestjs/common';
import type { Idea, IdeaInput, IdeaPatch } from '@ruche/contracts';
import type { z } from 'zod';
import type { Actor } from '../../core/access';
import { canTakePart, EntriesService, EntryWriting, loadEntry, type NewEntry } from '../../core/entries';
import { loadSpace } from '../../core/spaces';
import { CONFIG, type Config } from '../../platform/config/config';
import { Database, row, type Tx, within } from '../../platform/database/database';
import { Problems } from '../../platform/http/problem';
import { ensure } from '../../platform/http/verdict';
import { presentIdea } from './idea.presenter';
import { findIdea, type IdeaRowFull } from './idea.query';
import { writeFacts } from './idea-facts';
import { canEdit, canRemove, canRestore } from './ideas.policy';

/** What makes an idea of an entry. */
export async function beginIdea(tx: Tx, entryId: number): Promise<void> {
  await row(tx, 'INSERT INTO ideas (entry_id) VALUES ($1) RETURNING entry_id', [entryId]);
}

/** Writing, reading and voting; moves and merges have their own services. */
@Injectable()
export class IdeasService {
  constructor(
    private readonly db: Database,
    private readonly entries: EntriesService,
    private readonly writing: EntryWriting,
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
  async create(actor: Actor, { inspiredById, ...input }: z.output<typeof IdeaInput>): Promise<Idea> {
    if (input.challengeId !== undefined) throw Problems.invalid('challengeId', 'unknown_challenge');
    const source = inspiredById === undefined ? undefined : await loadEntry(this.db, actor, inspiredById);
    const draft: NewEntry = { ...input, kind: 'idea', state: 'draft', audience: 'authors' };
    if (source) draft.source = { id: source.id, type: 'inspired_by' };
    return this.writing.create(actor, draft, async (tx, { id }) => {
      await beginIdea(tx, id);
      await writeFacts(tx, id, input);
      return this.show(tx, actor, id);
    });
  }

  /** Saves what was written. @throws NotFound, Forbidden, PreconditionFailed with the present version */
  update(actor: Actor, id: number, version: number, patch: z.output<typeof IdeaPatch>): Promise<Idea> {
    return this.db.transaction(async (tx) => {
      const idea = await this.lock(tx, actor, id);
      ensure(canEdit(actor, idea));
      if (idea.version !== version) throw Problems.preconditionFailed({ version: idea.version });
      const space = await this.moveDraft(tx, actor, idea, patch.spaceId);
      await this.writing.edit(tx, actor, { ...idea, space }, patch);
      await writeFacts(tx, id, patch);
      return this.show(tx, actor, id);
    });
  }

  vote(actor: Actor, id: number, on: boolean): Promise<Idea> {
    return this.db.transaction(async (tx) => {
      await this.entries.vote(tx, actor, id, on ? 1 : 0, 'idea');
      return this.show(tx, actor, id);
    });
  }

  /** Puts an idea in the trash. @throws NotFound, Forbidden */
  remove(actor: Actor, id: number): Promise<void> {
    return this.db.transaction(async (tx) => {
      const idea = await this.lock(tx, actor, id);
      ensure(canRemove(actor, idea));
      await this.writing.trash(tx, actor, idea);
    });
  }

  /** Takes it out of the trash. @throws NotFound, Forbidden */
  restore(actor: Actor, id: number): Promise<Idea> {
    return this.db.transaction(async (tx) => {
      const idea = await this.lock(tx, actor, id);
      ensure(canRestore(actor, idea));
      await this.writing.restore(tx, actor, idea);
      return this.show(tx, actor, id);
    });
  }

  /** Holds the row, then reads all of it. @throws NotFound */
  async lock(tx: Tx, actor: Actor, id: number): Promise<IdeaRowFull> {
    await row(tx, `SELECT id FROM entries WHERE id = $1 AND kind = 'idea' FOR NO KEY UPDATE`, [id]);
    return findIdea(within(tx), actor, id);
  }

  private async moveDraft(tx: Tx, actor: Actor, idea: IdeaRowFull, spaceId: number | undefined): Promise<IdeaRowFull['space']> {
    if (spaceId === undefined || spaceId === idea.space.id) return idea.space;
    const space = await loadSpace(within(tx), actor, spaceId);
    if (idea.state !== 'draft') throw Problems.conflict('only_drafts_move');
    ensure(canTakePart(actor, { space }));
    await row(tx, 'UPDATE entries SET space_id = $2 WHERE id = $1 RETURNING id', [idea.id, space.id]);
    return space;
  }
}
