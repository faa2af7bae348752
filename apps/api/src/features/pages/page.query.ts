import { type PageVerification, type WikiPage, wikiLimits } from '@ruche/contracts';
import { type Actor, visibleTo } from '../../core/access';
import { type PageRow, paged, presentPage, urlOf } from '../../core/entries';
import { type PersonRefRow, personJson, presentRef } from '../../core/people';
import type { Reader } from '../../platform/database/database';
import { Params } from '../../platform/database/params';
import { Problems } from '../../platform/http/problem';
import { allowed } from '../../platform/http/verdict';
import {
  canAddChild,
  canArchive,
  canDoubt,
  canEditPage,
  canMovePage,
  canOffer,
  canPublishPage,
  canRate,
  canRestrict,
  canSendBack,
  canUnarchive,
  canVerify,
  type PageRecord,
} from './pages.policy';

type Near = { id: number; title: string; state: PageRecord['state']; restricted: boolean };
export interface WikiPageFull extends PageRow {
  state: PageRecord['state'];
  above_id: number | null;
  above: Near[] | null;
  below: Near[] | null;
  edited_by: PersonRefRow;
  edited_by_id: number;
  edited_at: Date;
  kept: boolean;
  /** Pages of its space wait for review. */
  reviewed: boolean;
  passages: { open: number; resolved: number; comments: number };
  template: boolean;
  changes_at: Date | null;
  changes_by: PersonRefRow | null;
  owner_id: number | null;
  owner: PersonRefRow | null;
  review_months: number | null;
  verified_at: Date | null;
  verified_by: PersonRefRow | null;
  verify_by: Date | null;
  checks: { by: PersonRefRow; at: string; verdict: 'verified' | 'outdated'; comment: string }[] | null;
  yes: number;
  no: number;
  mine_useful: boolean | null;
  notes: { by: PersonRefRow; note: string; at: string }[] | null;
  revision: number | null;
  contributors: { person: PersonRefRow; words: number }[] | null;
}

const near = (e: string): string =>
  `json_build_object('id', ${e}.id, 'title', ${e}.title, 'state', ${e}.state, 'restricted', ${e}.named_by_id IS NOT NULL)`;

/** One page with all that it shows but its conversation, in one statement. @throws NotFound when hidden or missing */
export async function findPage(reader: Reader, actor: Actor, id: number): Promise<WikiPageFull> {
  const params = new Params();
  const [me, page] = [params.add(actor.id), params.add(id)];
  const { columns, from } = paged(actor, params, me);
  const [found] = await reader.rows<WikiPageFull>(
    `SELECT ${columns}, w.parent_id AS above_id, w.edited_by_id, ${personJson('writer')} AS edited_by, w.edited_at, w.kept, s.page_review AS reviewed, w.template, w.changes_at, w.owner_id, w.review_months, w.verified_at, w.verify_by,
            CASE WHEN changer.id IS NOT NULL THEN ${personJson('changer')} END AS changes_by, CASE WHEN owner.id IS NOT NULL THEN ${personJson('owner')} END AS owner, CASE WHEN verifier.id IS NOT NULL THEN ${personJson('verifier')} END AS verified_by,
            (SELECT json_agg(json_build_object('by', ${personJson('p')}, 'at', k.created_at, 'verdict', k.verdict, 'comment', k.comment) ORDER BY k.id DESC)
               FROM (SELECT * FROM page_checks WHERE entry_id = e.id ORDER BY id DESC LIMIT ${wikiLimits.checks}) AS k JOIN people p ON p.id = k.person_id) AS checks,
            (SELECT json_build_object('open', count(*) FILTER (WHERE p.resolved_at IS NULL)::int, 'resolved', count(*) FILTER (WHERE p.resolved_at IS NOT NULL)::int,
                      'comments', coalesce(sum(t.n), 0)::int)
               FROM passages p CROSS JOIN LATERAL (SELECT count(*) AS n FROM comments c WHERE c.passage_id = p.id AND c.deleted_at IS NULL) AS t
              WHERE p.entry_id = e.id AND t.n > 0) AS passages,
            opinions.yes, opinions.no, opinions.mine AS mine_useful,
            (SELECT json_agg(json_build_object('by', ${personJson('p')}, 'note', n.note, 'at', n.created_at) ORDER BY n.created_at DESC)
               FROM (SELECT * FROM page_opinions WHERE entry_id = e.id AND note <> '' ORDER BY created_at DESC LIMIT ${wikiLimits.checks}) AS n
               JOIN people p ON p.id = n.person_id) AS notes,
            (SELECT max(number) FROM revisions r WHERE r.entry_id = e.id) AS revision,
            (WITH RECURSIVE up AS (
               SELECT w.parent_id AS id, 1 AS n
               UNION ALL SELECT higher.parent_id, up.n + 1 FROM up JOIN wiki_pages higher ON higher.entry_id = up.id WHERE up.n < ${wikiLimits.depth})
             SELECT json_agg(${near('a')} ORDER BY up.n DESC) FROM up JOIN entries a ON a.id = up.id
              WHERE a.deleted_at IS NULL AND ${visibleTo(actor, params, 'a')}) AS above,
            (SELECT json_agg(${near('c')} ORDER BY c.position, c.id) FROM (
               SELECT c.id, c.title, c.state, c.named_by_id, cw.position FROM wiki_pages cw JOIN entries c ON c.id = cw.entry_id
                WHERE cw.parent_id = e.id AND c.deleted_at IS NULL AND ${visibleTo(actor, params, 'c')}
                ORDER BY cw.position, c.id LIMIT ${wikiLimits.children}) AS c) AS below,
            (SELECT json_agg(json_build_object('person', ${personJson('p')}, 'words', t.words) ORDER BY t.words DESC, p.id)
               FROM (SELECT by_id, sum(words)::int AS words FROM (
                 SELECT coalesce(a.person_id, r.author_id) AS by_id,
                        r.words_added * coalesce(a.characters::numeric / nullif(sum(a.characters) OVER (PARTITION BY r.number), 0), 1) AS words
                   FROM revisions r LEFT JOIN revision_authors a ON a.entry_id = r.entry_id AND a.number = r.number WHERE r.entry_id = e.id) AS shares
                GROUP BY by_id) AS t JOIN people p ON p.id = t.by_id) AS contributors
       FROM ${from} JOIN wiki_pages w ON w.entry_id = e.id JOIN people writer ON writer.id = w.edited_by_id
       LEFT JOIN people owner ON owner.id = w.owner_id LEFT JOIN people verifier ON verifier.id = w.verified_by_id LEFT JOIN people changer ON changer.id = w.changes_by_id
       CROSS JOIN LATERAL (SELECT count(*) FILTER (WHERE o.useful)::int AS yes, count(*) FILTER (WHERE NOT o.useful)::int AS no,
         bool_or(o.useful) FILTER (WHERE o.person_id = ${me}) AS mine FROM page_opinions o WHERE o.entry_id = e.id) AS opinions
      WHERE e.id = ${page} AND e.kind = 'page' AND ${visibleTo(actor, params)}`,
    params.values,
  );
  if (!found) throw Problems.notFound();
  return found;
}

const refOf = ({ id, title, state, restricted }: Near) => ({ id, title, state, restricted, url: urlOf({ kind: 'page', id, title }) });

/** Who wrote it, with shares of all words that were added; at least one percent for whoever added any. */
function sharesOf(contributors: WikiPageFull['contributors']): WikiPage['contributors'] {
  const found = contributors ?? [];
  const all = found.reduce((sum, c) => sum + c.words, 0);
  return found
    .filter((c) => c.words > 0)
    .slice(0, wikiLimits.contributors)
    .map((c) => ({ person: presentRef(c.person), share: Math.max(1, Math.round((100 * c.words) / all)) }));
}

const verificationOf = (p: WikiPageFull): PageVerification => ({
  owner: p.owner && presentRef(p.owner),
  months: p.review_months,
  by: p.verified_by && presentRef(p.verified_by),
  at: p.verified_at?.toISOString() ?? null,
  until: p.verify_by?.toISOString() ?? null,
  changedSince: p.verified_at !== null && p.edited_at > p.verified_at,
  checks: (p.checks ?? []).map((check) => ({ ...check, by: presentRef(check.by), at: new Date(check.at).toISOString() })),
});

/** The page as it is shown, with its `ETag`. */
export function presentWikiPage(actor: Actor, p: WikiPageFull): WikiPage {
  const page = presentPage(actor, p);
  const crumbs = (p.above ?? []).map(refOf);
  return Object.assign(page, {
    state: p.state,
    parentId: crumbs.at(-1)?.id === p.above_id ? p.above_id : null,
    crumbs,
    children: (p.below ?? []).map(refOf),
    lastEdit: { by: presentRef(p.edited_by), at: p.edited_at.toISOString() },
    contributors: sharesOf(p.contributors),
    restricted: p.namedById !== null,
    verification: verificationOf(p),
    useful: {
      yes: p.yes,
      no: p.no,
      mine: p.mine_useful,
      notes: allowed(canVerify(actor, p))
        ? (p.notes ?? []).map((n) => ({ ...n, by: presentRef(n.by), at: new Date(n.at).toISOString() }))
        : [],
    },
    changes:
      p.changes_at && allowed(canEditPage(actor, p))
        ? { by: p.changes_by && presentRef(p.changes_by), at: p.changes_at.toISOString() }
        : null,
    passages: p.passages,
    template: p.template,
    revision: p.revision ?? 0,
    can: Object.assign(page.can, {
      vote: false,
      edit: allowed(canEditPage(actor, p)),
      move: allowed(canMovePage(actor, p)),
      addChild: allowed(canAddChild(actor, p)),
      publish: allowed(canPublishPage(actor, p)),
      sendBack: allowed(canSendBack(actor, p)),
      archive: allowed(canArchive(actor, p)),
      unarchive: allowed(canUnarchive(actor, p)),
      verify: allowed(canVerify(actor, p)),
      doubt: allowed(canDoubt(actor, p)),
      rate: allowed(canRate(actor, p)),
      offer: allowed(canOffer(actor, p)),
      restrict: allowed(canRestrict(actor, p)),
    }),
  });
}
