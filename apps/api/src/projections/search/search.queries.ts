import type { EntryKind, SpaceRef } from '@ruche/contracts';
import { type Actor, commentReadableTo, visibleTo } from '../../core/access';
import { spaceJson } from '../../core/entries';
import { knownTo, type PersonRefRow, personJson } from '../../core/people';
import { spaceKnownTo } from '../../core/spaces';
import type { Reader } from '../../platform/database/database';
import { Params } from '../../platform/database/params';
import type { EngineHit, SearchAnswer } from '../../platform/search/search-engine';
import { sourceOf } from './sources';

/** A hit, or the label of a counted value, as it may be read now. */
export interface ReadRow {
  what: 'entry' | 'comment' | 'person' | 'space' | 'space_label' | 'person_label';
  id: number;
  title: string;
  /** The entry that a hit is, or that it is said on. */
  entry_id: number | null;
  entry_kind: EntryKind | null;
  /** What that entry is part of. */
  parent_id: number | null;
  state: string | null;
  at: Date | null;
  /** The last part of the address of a person or a space. */
  place: string | null;
  space: SpaceRef | null;
  author: PersonRefRow | null;
}

/** Everything an engine found that the actor may read at this moment, whatever the engine thought: one statement. */
export function readHits(reader: Reader, actor: Actor, hits: EngineHit[], facets: SearchAnswer['facets']): Promise<ReadRow[]> {
  const params = new Params();
  const ids = (list: number[]): string => `${params.add(list)}::bigint[]`;
  const found = (name: string): string => ids(hits.filter((hit) => sourceOf(hit.id).source.name === name).map((hit) => hit.refId));
  const counted = (values: Record<string, number>): string => ids(Object.keys(values).map(Number));
  const bare = 'NULL::bigint, NULL::text, NULL::bigint, NULL::text, NULL::timestamptz';
  return reader.rows<ReadRow>(
    `SELECT 'entry' AS what, e.id, e.title, e.id AS entry_id, e.kind AS entry_kind, e.parent_id, e.state, coalesce(e.published_at, e.created_at) AS at, NULL AS place,
            ${spaceJson('s')} AS space, ${personJson('p')} AS author
       FROM entries e JOIN spaces s ON s.id = e.space_id JOIN people p ON p.id = e.author_id
      WHERE e.id = ANY(${found('entry')}) AND ${visibleTo(actor, params)}
     UNION ALL
     SELECT 'comment', c.id, e.title, e.id, e.kind, e.parent_id, e.state, c.created_at, NULL, ${spaceJson('s')}, ${personJson('p')}
       FROM comments c JOIN entries e ON e.id = c.entry_id JOIN spaces s ON s.id = e.space_id JOIN people p ON p.id = c.author_id
      WHERE c.id = ANY(${found('comment')}) AND ${commentReadableTo(actor, params)} AND ${visibleTo(actor, params)}
     UNION ALL
     SELECT 'person', p.id, p.name, ${bare}, p.handle, NULL, NULL FROM people p
      WHERE p.id = ANY(${found('person')}) AND p.active AND ${knownTo(actor, params)}
     UNION ALL
     SELECT 'space', s.id, s.name, ${bare}, s.slug, ${spaceJson('s')}, NULL FROM spaces s
      WHERE s.id = ANY(${found('space')}) AND ${spaceKnownTo(actor, params)}
     UNION ALL
     SELECT 'space_label', s.id, s.name, ${bare}, NULL, NULL, NULL FROM spaces s
      WHERE s.id = ANY(${counted(facets.space)}) AND ${spaceKnownTo(actor, params)}
     UNION ALL
     SELECT 'person_label', p.id, p.name, ${bare}, NULL, NULL, NULL FROM people p
      WHERE p.id = ANY(${counted(facets.author)}) AND ${knownTo(actor, params)}`,
    params.values,
  );
}
