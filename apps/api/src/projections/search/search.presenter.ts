import type { SearchHit, SearchKind, SearchPage } from '@ruche/contracts';
import { urlOf, urlOfComment } from '../../core/entries';
import { presentRef } from '../../core/people';
import type { EngineHit, SearchAnswer } from '../../platform/search/search-engine';
import type { ReadRow } from './search.queries';
import { sourceOf } from './sources';

const COUNTED = 1000;
type Facets = SearchPage['facets'];

/** The hits that may be read, in the engine's order. */
export function presentHits(hits: EngineHit[], rows: ReadRow[]): SearchHit[] {
  const byKey = new Map(rows.map((row) => [`${row.what}:${row.id}`, row]));
  return hits.flatMap((hit) => {
    const row = byKey.get(`${sourceOf(hit.id).source.name}:${hit.refId}`);
    return row ? [presentHit(hit, row)] : [];
  });
}

function presentHit(hit: EngineHit, row: ReadRow): SearchHit {
  const unchanged = hit.title.map((part) => part.text).join('') === row.title;
  return {
    kind: (row.what === 'entry' ? row.entry_kind : row.what) as SearchKind,
    id: row.id,
    title: row.title,
    titleParts: unchanged ? hit.title : [{ text: row.title, hit: false }],
    snippet: hit.snippet,
    url: placeOf(row),
    space: row.space,
    author: row.author && presentRef(row.author),
    state: row.state,
    at: row.at?.toISOString() ?? null,
  };
}

function placeOf(row: ReadRow): string {
  if (row.what === 'person') return `/people/${row.place}`;
  if (row.what === 'space') return `/spaces/${row.place}`;
  if (!row.entry_kind || !row.entry_id) return '/';
  const entry = { kind: row.entry_kind, id: row.entry_id, title: row.title, parentId: row.parent_id };
  return row.what === 'comment' ? urlOfComment(entry, row.id) : urlOf(entry);
}

/** Counts with the names that their values have for this viewer; a value without one is left out. */
export function presentFacets(facets: SearchAnswer['facets'], rows: ReadRow[]): Facets {
  const labels = (what: ReadRow['what']): Map<string, string> =>
    new Map(rows.filter((row) => row.what === what).map((row) => [String(row.id), row.title]));
  const buckets = (counts: Record<string, number>, labelled?: Map<string, string>): Facets['kind'] =>
    Object.entries(counts)
      .flatMap(([value, count]) => (labelled && !labelled.has(value) ? [] : [{ value, label: labelled?.get(value) ?? value, count }]))
      .sort((a, b) => b.count - a.count || (a.label < b.label ? -1 : 1));
  return {
    kind: buckets(facets.kind),
    space: buckets(facets.space, labels('space_label')),
    author: buckets(facets.author, labels('person_label')),
  };
}

/** Of what the engine counted, less what was found unreadable on this page. */
export const presentTotal = (total: number, dropped: number): SearchPage['total'] =>
  total > COUNTED ? '1000+' : Math.max(0, total - dropped);
