import { Injectable } from '@nestjs/common';
import type { Backlink, BrokenLink, Page, PageFilter, PageSummary, Paging } from '@ruche/contracts';
import { childrenOf, type DocNode, mentionText, nodesOf, type RichDoc } from '@ruche/rich-text';
import { type Actor, reads } from '../../core/access';
import { loadEntry, urlOf } from '../../core/entries';
import { loadSpaceBySlug } from '../../core/spaces';
import { Database } from '../../platform/database/database';
import { Cursors, scopeOf } from '../../platform/http/cursor';
import { Problems } from '../../platform/http/problem';
import { findBacklinks, findBroken, findPages, presentBacklink, presentPageRow } from './page-lists.queries';

/** Pages of all spaces, what speaks of one, and where they lead nowhere. */
@Injectable()
export class PageLists {
  constructor(
    private readonly db: Database,
    private readonly cursors: Cursors,
  ) {}

  async list(actor: Actor, { limit, cursor, ...filter }: PageFilter): Promise<Page<PageSummary>> {
    const scope = scopeOf('pages', filter, actor.id);
    const found = await findPages(this.db, actor, filter, limit, this.cursors.read<[string, number]>(scope, cursor));
    return this.cursors.page(
      scope,
      found,
      limit,
      (r) => [r.sort_key, r.id],
      (r) => presentPageRow(actor, r),
    );
  }

  /** @throws NotFound */
  async backlinks(actor: Actor, id: number, page: Paging): Promise<Page<Backlink>> {
    await loadEntry(this.db, actor, id, { kind: 'page' });
    const scope = scopeOf('backlinks', page, id);
    const found = await findBacklinks(this.db, actor, id, page.limit, this.cursors.read<[number]>(scope, page.cursor));
    return this.cursors.page(scope, found, page.limit, (r) => [r.entry.id], presentBacklink);
  }

  /** @throws NotFound for a space that the actor does not read */
  async brokenLinks(actor: Actor, slug: string, page: Paging): Promise<Page<BrokenLink>> {
    const space = await loadSpaceBySlug(this.db, actor, slug);
    if (!reads(actor, space.id)) throw Problems.notFound();
    const scope = scopeOf('broken-links', page, space.id, actor.id);
    const found = await findBroken(this.db, actor, space.id, page.limit, this.cursors.read<[number, number]>(scope, page.cursor));
    return this.cursors.page(
      scope,
      found,
      page.limit,
      (r) => [r.id, r.to_id],
      (r) => ({ page: { id: r.id, title: r.title, url: urlOf({ kind: 'page', ...r }) }, ...placeOf(r.body, r.to_id) }),
    );
  }
}

/** What a document calls something that it speaks of, and the address that it gives. */
function placeOf(doc: RichDoc, id: number): { label: string; href: string } {
  const named = new RegExp(`^/[a-z]+/${id}(?:[-/?#]|$)`);
  for (const node of nodesOf(doc)) {
    if (node.type === 'mention' && node.attrs.kind === 'entry' && node.attrs.id === id)
      return { label: mentionText(node.attrs), href: node.attrs.url ?? `/wiki/${id}` };
    const link = node.type === 'text' ? node.marks?.find((mark) => mark.type === 'link') : undefined;
    if (link && named.test(link.attrs.href)) return { label: wordsOf(doc, link.attrs.href), href: link.attrs.href };
  }
  return { label: '', href: `/wiki/${id}` };
}

/** The words of a link, which marks may have cut into pieces. */
function wordsOf(doc: RichDoc, href: string): string {
  const linked = (node: DocNode): boolean =>
    node.type === 'text' && node.marks?.some((m) => m.type === 'link' && m.attrs.href === href) === true;
  for (const node of nodesOf(doc)) {
    const parts = childrenOf(node).filter(linked);
    if (parts.length) return parts.map((part) => (part.type === 'text' ? part.text : '')).join('');
  }
  return '';
}
