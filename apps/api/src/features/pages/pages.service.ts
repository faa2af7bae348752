import { Injectable } from '@nestjs/common';
import { type PageInput, type PageMove, type PagePut, type PageRevisionRef, type WikiPage, wikiLimits } from '@ruche/contracts';
import { plainText } from '@ruche/rich-text';
import type { z } from 'zod';
import { type Actor, facilitates, reads } from '../../core/access';
import { canRestoreEntry, canTakePart, EntryWriting, parseBody } from '../../core/entries';
import { loadSpaceBySlug } from '../../core/spaces';
import { Database, row, type Tx, within } from '../../platform/database/database';
import { revalidated } from '../../platform/http/etag';
import { Problems } from '../../platform/http/problem';
import { inRequest } from '../../platform/http/request-context';
import { allowed, ensure } from '../../platform/http/verdict';
import { findPage, presentWikiPage, type WikiPageFull } from './page.query';
import { PageHistory } from './page-history';
import { PageStates } from './page-states';
import { PageTrash } from './page-trash';
import { PageTree } from './page-tree';
import { canEditPage } from './pages.policy';
import { findTree } from './tree.queries';

type Saved = z.output<typeof PagePut>;

/** Writing, placing and reading pages. */
@Injectable()
export class PagesService {
  constructor(
    private readonly db: Database,
    private readonly writing: EntryWriting,
    private readonly states: PageStates,
    private readonly history: PageHistory,
    private readonly tree: PageTree,
    private readonly trash: PageTrash,
  ) {}

  /** @throws NotFound for a space that the actor does not read */
  async treeOf(actor: Actor, slug: string) {
    const space = await loadSpaceBySlug(this.db, actor, slug);
    if (!reads(actor, space.id)) throw Problems.notFound();
    const items = await findTree(this.db, actor, space.id);
    return revalidated({ items, can: { create: allowed(canTakePart(actor, { space })) } }, actor.id);
  }

  async get(actor: Actor, id: number): Promise<WikiPage> {
    return presentWikiPage(actor, await findPage(this.db, actor, id));
  }

  /**
   * Published at once, unless it is a draft or its space reviews pages.
   * @throws NotFound for a space that one does not read, Forbidden, Conflict, Invalid, TooMany
   */
  async create(actor: Actor, { parentId = null, draft = false, ...words }: z.output<typeof PageInput>): Promise<WikiPage> {
    const reviewed = !draft && !facilitates(actor, words.spaceId) && (await this.states.reviews(words.spaceId));
    const open = !draft && !reviewed;
    const page = { ...words, kind: 'page', state: open ? 'published' : 'draft', audience: open ? 'space' : 'authors' } as const;
    return this.writing.create(actor, page, async (tx, { id, space }) => {
      await this.tree.hold(tx, { alone: false });
      if (parentId !== null) await this.tree.parentFor(tx, actor, parentId, space.id);
      await this.tree.plant(tx, id, space.id, parentId, actor.id);
      await this.history.keep(tx, id);
      if (reviewed) await this.states.publish(tx, actor, await findPage(within(tx), actor, id));
      return this.show(tx, actor, id);
    });
  }

  /** Saves what was written. @throws NotFound, Forbidden, PreconditionFailed with the present version, Conflict `would_empty` */
  update(actor: Actor, id: number, version: number, patch: Saved): Promise<WikiPage> {
    return this.change(actor, id, async (tx, page) => {
      ensure(canEditPage(actor, page));
      if (page.version !== version) throw Problems.preconditionFailed({ version: page.version });
      await this.save(tx, actor, page, patch);
    });
  }

  /**
   * Saves new words of a page that the caller holds and may edit. What somebody else wrote since the last revision is kept
   * as theirs first; then a revision is kept when the save was asked for, or when it is time.
   */
  async save(tx: Tx, actor: Actor, page: WikiPageFull, { autosave = false, revisionName, ...words }: Saved): Promise<void> {
    if (words.body) notEmptied(page, words.body);
    if (!page.kept && page.edited_by_id !== actor.id) await this.history.keep(tx, page.id);
    await this.writing.edit(tx, actor, page, words, { history: false });
    await row(tx, 'UPDATE wiki_pages SET edited_by_id = $2, edited_at = now(), kept = false WHERE entry_id = $1 RETURNING entry_id', [
      page.id,
      actor.id,
    ]);
    if (!autosave || (await this.history.isDue(tx, page.id))) await this.history.keep(tx, page.id, revisionName);
  }

  /** Again changes nothing. @throws NotFound, Forbidden */
  publish(actor: Actor, id: number): Promise<WikiPage> {
    return this.change(actor, id, async (tx, page) => {
      await this.states.publish(tx, actor, page);
    });
  }

  /** @throws NotFound, Forbidden */
  sendBack(actor: Actor, id: number): Promise<void> {
    return this.db.transaction(async (tx) => this.states.sendBack(tx, actor, await this.lock(tx, actor, id)));
  }

  /** Again changes nothing. @throws NotFound, Forbidden */
  archive(actor: Actor, id: number, on: boolean): Promise<WikiPage> {
    return this.change(actor, id, (tx, page) => this.states.archive(tx, actor, page, on));
  }

  /** @throws NotFound, Forbidden, Invalid, Conflict */
  move(actor: Actor, id: number, to: PageMove): Promise<WikiPage> {
    return this.db.transaction(async (tx) => {
      await this.tree.move(tx, actor, id, to);
      return this.show(tx, actor, id);
    });
  }

  /** @throws NotFound, Forbidden */
  remove(actor: Actor, id: number): Promise<void> {
    return this.db.transaction(async (tx) => this.trash.put(tx, actor, await this.lock(tx, actor, id)));
  }

  /** @throws NotFound, Forbidden, Conflict `in_branch` */
  restore(actor: Actor, id: number): Promise<WikiPage> {
    return this.change(actor, id, async (tx, page) => {
      ensure(canRestoreEntry(actor, page));
      await this.trash.takeOut(tx, actor, page);
    });
  }

  /** @throws NotFound, Forbidden */
  nameRevision(actor: Actor, id: number, number: number, name: string): Promise<PageRevisionRef> {
    return this.db.transaction(async (tx) => {
      ensure(canEditPage(actor, await this.lock(tx, actor, id)));
      return this.history.name(tx, id, number, name);
    });
  }

  /** What it says now is kept first; what it said then is its last revision after that. @throws NotFound, Forbidden */
  restoreRevision(actor: Actor, id: number, number: number): Promise<WikiPage> {
    return this.change(actor, id, async (tx, page) => {
      ensure(canEditPage(actor, page));
      const { title, body } = await this.history.revision(within(tx), id, number);
      if (!page.kept) await this.history.keep(tx, id);
      await this.writing.edit(tx, actor, page, { title, body: { doc: { ...body } } }, { history: false });
      await row(tx, 'UPDATE wiki_pages SET edited_by_id = $2, edited_at = now() WHERE entry_id = $1 RETURNING entry_id', [id, actor.id]);
      await this.history.keep(tx, id);
    });
  }

  /** Holds the page, changes it, and shows it as it is then. @throws NotFound */
  change(actor: Actor, id: number, work: (tx: Tx, page: WikiPageFull) => Promise<void>): Promise<WikiPage> {
    return this.db.transaction(async (tx) => {
      await work(tx, await this.lock(tx, actor, id));
      return this.show(tx, actor, id);
    });
  }

  /** Holds the row, then reads all of it. @throws NotFound */
  private async lock(tx: Tx, actor: Actor, id: number): Promise<WikiPageFull> {
    await row(tx, `SELECT id FROM entries WHERE id = $1 AND kind = 'page' FOR NO KEY UPDATE`, [id]);
    return findPage(within(tx), actor, id);
  }

  private async show(tx: Tx, actor: Actor, id: number): Promise<WikiPage> {
    return presentWikiPage(actor, await findPage(within(tx), actor, id));
  }
}

/** A save that loses most of a page is asked for twice: the second time with `X-Confirm: 1`. @throws Conflict `would_empty` */
export function notEmptied(page: WikiPageFull, body: NonNullable<Saved['body']>): void {
  if (page.text.length < wikiLimits.short || inRequest()?.confirmed) return;
  const left = plainText(parseBody(body)).length;
  if (left < page.text.length * wikiLimits.emptied) throw Problems.conflict('would_empty', { before: page.text.length, after: left });
}
