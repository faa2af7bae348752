import { type WikiPage, wikiLimits } from '@ruche/contracts';
import { type Actor, visibleTo } from '../../core/access';
import { type PageRow, paged, presentPage, urlOf } from '../../core/entries';
import { type PersonRefRow, personJson, presentRef } from '../../core/people';
import type { Reader } from '../../platform/database/database';
import { Params } from '../../platform/database/params';
import { tagged } from '../../platform/http/etag';
import { Problems } from '../../platform/http/problem';
import { allowed } from '../../platform/http/verdict';
import { canAddChild, canEditPage, canMovePage, canPublishPage, type PageRecord } from './pages.policy';

type Near = { id: number; title: string; state: PageRecord['state'] };
export interface WikiPageFull extends PageRow {
  state: PageRecord['state'];
  above_id: number | null;
  above: Near[] | null;
  below: Near[] | null;
  edited_by: PersonRefRow;
  edited_by_id: number;
  edited_at: Date;
  kept: boolean;
  revision: number | null;
  contributors: { person: PersonRefRow; words: number }[] | null;
}

const near = (e: string): string => `json_build_object('id', ${e}.id, 'title', ${e}.title, 'state', ${e}.state)`;

/** One page with all that it shows but its conversation, in one statement. @throws NotFound when hidden or missing */
export async function findPage(reader: Reader, actor: Actor, id: number): Promise<WikiPageFull> {
  const params = new Params();
  const [me, page] = [params.add(actor.id), params.add(id)];
  const { columns, from } = paged(actor, params, me);
  const [found] = await reader.rows<WikiPageFull>(
    `SELECT ${columns}, w.parent_id AS above_id, w.edited_by_id, ${personJson('writer')} AS edited_by, w.edited_at, w.kept,
            (SELECT max(number) FROM revisions r WHERE r.entry_id = e.id) AS revision,
            (WITH RECURSIVE up AS (
               SELECT w.parent_id AS id, 1 AS n
               UNION ALL SELECT higher.parent_id, up.n + 1 FROM up JOIN wiki_pages higher ON higher.entry_id = up.id WHERE up.n < ${wikiLimits.depth})
             SELECT json_agg(${near('a')} ORDER BY up.n DESC) FROM up JOIN entries a ON a.id = up.id
              WHERE a.deleted_at IS NULL AND ${visibleTo(actor, params, 'a')}) AS above,
            (SELECT json_agg(${near('c')} ORDER BY c.position, c.id) FROM (
               SELECT c.id, c.title, c.state, cw.position FROM wiki_pages cw JOIN entries c ON c.id = cw.entry_id
                WHERE cw.parent_id = e.id AND c.deleted_at IS NULL AND ${visibleTo(actor, params, 'c')}
                ORDER BY cw.position, c.id LIMIT ${wikiLimits.children}) AS c) AS below,
            (SELECT json_agg(json_build_object('person', ${personJson('p')}, 'words', t.words) ORDER BY t.words DESC, p.id)
               FROM (SELECT author_id, sum(words_added)::int AS words FROM revisions r WHERE r.entry_id = e.id GROUP BY author_id) AS t
               JOIN people p ON p.id = t.author_id) AS contributors
       FROM ${from} JOIN wiki_pages w ON w.entry_id = e.id JOIN people writer ON writer.id = w.edited_by_id
      WHERE e.id = ${page} AND e.kind = 'page' AND ${visibleTo(actor, params)}`,
    params.values,
  );
  if (!found) throw Problems.notFound();
  return found;
}

const refOf = ({ id, title, state }: Near) => ({ id, title, state, url: urlOf({ kind: 'page', id, title }) });

/** Who wrote it, with shares of all words that were added; at least one percent for whoever added any. */
function sharesOf(contributors: WikiPageFull['contributors']): WikiPage['contributors'] {
  const found = contributors ?? [];
  const all = found.reduce((sum, c) => sum + c.words, 0);
  return found
    .filter((c) => c.words > 0)
    .slice(0, wikiLimits.contributors)
    .map((c) => ({ person: presentRef(c.person), share: Math.max(1, Math.round((100 * c.words) / all)) }));
}

/** The page as it is shown, with its `ETag`. */
export function presentWikiPage(actor: Actor, p: WikiPageFull): WikiPage {
  const page = presentPage(actor, p);
  const crumbs = (p.above ?? []).map(refOf);
  return tagged({
    ...page,
    state: p.state,
    parentId: crumbs.at(-1)?.id === p.above_id ? p.above_id : null,
    crumbs,
    children: (p.below ?? []).map(refOf),
    lastEdit: { by: presentRef(p.edited_by), at: p.edited_at.toISOString() },
    contributors: sharesOf(p.contributors),
    revision: p.revision ?? 0,
    can: {
      ...page.can,
      vote: false,
      edit: allowed(canEditPage(actor, p)),
      move: allowed(canMovePage(actor, p)),
      addChild: allowed(canAddChild(actor, p)),
      publish: allowed(canPublishPage(actor, p)),
    },
  });
}
