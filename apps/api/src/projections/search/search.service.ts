import { Injectable } from '@nestjs/common';
import { type InputOf, type SearchHit, type SearchPage, type SearchQuery, type search, searchKinds } from '@ruche/contracts';
import { type Actor, audienceTokens } from '../../core/access';
import { Database } from '../../platform/database/database';
import { Cursors, scopeOf } from '../../platform/http/cursor';
import { SearchEngine, type SearchPosition } from '../../platform/search/search-engine';
import { presentFacets, presentHits, presentTotal } from './search.presenter';
import { readHits } from './search.queries';

const DAY_MS = 86_400_000;
/** Fewer titles than that are followed by texts. */
const FEW = 3;
/** What has a title of its own. */
const titled = searchKinds.filter((kind) => kind !== 'comment');
const noFacets = { kind: {}, space: {}, author: {} };
/** What was found, and whether a stand-in found it. */
export interface Found<T> {
  reply: T;
  degraded: boolean;
}

/** Asks the engine, then reads its hits again: an index may be late, what a person may read is not. */
@Injectable()
export class SearchService {
  constructor(
    private readonly db: Database,
    private readonly engine: SearchEngine,
    private readonly cursors: Cursors,
  ) {}

  /** @throws BadRequest on a cursor of another search */
  async find(actor: Actor, query: SearchQuery): Promise<Found<SearchPage>> {
    const scope = scopeOf('search', query, actor.id);
    const answer = await this.engine.search({
      q: query.q,
      audience: audienceTokens(actor, { space: query.space, archives: query.archived ? 'only' : false }),
      kinds: query.kind,
      spaceId: query.space,
      themeId: query.theme,
      authorId: query.author,
      from: query.from ? new Date(query.from) : undefined,
      to: query.to ? new Date(new Date(query.to).getTime() + DAY_MS) : undefined,
      limit: query.limit,
      after: this.cursors.read<SearchPosition>(scope, query.cursor),
      facets: true,
      prefix: true,
    });
    const rows = await readHits(this.db, actor, answer.hits, answer.facets);
    const items = presentHits(answer.hits, rows);
    const last = answer.hits.at(-1);
    const reply = {
      items,
      nextCursor: answer.more && last ? this.cursors.write(scope, last.position) : null,
      facets: presentFacets(answer.facets, rows),
      total: presentTotal(answer.total, answer.hits.length - items.length),
      corrected: answer.corrected,
    };
    return { reply, degraded: answer.degraded ?? false };
  }

  /** Titles that have all of the words, the last of which may go on; then, when those are few, whatever else says them. */
  async suggest(actor: Actor, { q, kind, limit }: InputOf<typeof search.suggest>['query']): Promise<Found<{ items: SearchHit[] }>> {
    if (q === '') return { reply: { items: [] }, degraded: false };
    const asked = { q, audience: audienceTokens(actor), kinds: kind, limit, facets: false, prefix: true };
    const byTitle = await this.engine.search({ ...asked, titlesOnly: true });
    const found = [...byTitle.hits];
    if (found.length < Math.min(FEW, limit)) {
      const titles = new Set(found.map((hit) => hit.id));
      const { hits } = await this.engine.search({ ...asked, kinds: kind ?? titled });
      found.push(...hits.filter((hit) => !titles.has(hit.id)).slice(0, limit - found.length));
    }
    const items = presentHits(found, await readHits(this.db, actor, found, noFacets));
    return { reply: { items }, degraded: byTitle.degraded ?? false };
  }
}
