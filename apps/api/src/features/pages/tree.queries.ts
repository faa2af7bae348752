import { type PageNode, wikiLimits } from '@ruche/contracts';
import { type Actor, visibleTo } from '../../core/access';
import { urlOf } from '../../core/entries';
import type { Reader } from '../../platform/database/database';
import { Params } from '../../platform/database/params';

interface NodeRow {
  id: number;
  title: string;
  state: PageNode['state'];
  parent_id: number | null;
  restricted: boolean;
}

/** The pages of a space that somebody reads, in the order of the tree; one statement. */
export async function findTree(reader: Reader, actor: Actor, spaceId: number): Promise<PageNode[]> {
  const params = new Params();
  const found = await reader.rows<NodeRow>(
    `WITH seen AS MATERIALIZED (
       SELECT e.id, e.title, e.state, e.named_by_id IS NOT NULL AS restricted, w.parent_id, w.position FROM entries e JOIN wiki_pages w ON w.entry_id = e.id
        WHERE e.kind = 'page' AND e.space_id = ${params.add(spaceId)} AND e.deleted_at IS NULL AND ${visibleTo(actor, params)}
        ORDER BY w.position, e.id LIMIT ${wikiLimits.tree})
     SELECT s.id, s.title, s.state, s.restricted, above.id AS parent_id FROM seen s LEFT JOIN seen above ON above.id = s.parent_id ORDER BY s.position, s.id`,
    params.values,
  );
  return inOrder(found).map(({ id, title, state, restricted, parent_id }) => ({
    id,
    restricted,
    title,
    state,
    parentId: parent_id,
    url: urlOf({ kind: 'page', id, title }),
  }));
}

/** Parents before what stands below them. */
function inOrder(found: NodeRow[]): NodeRow[] {
  const below = new Map<number | null, NodeRow[]>();
  for (const node of found) {
    const siblings = below.get(node.parent_id);
    if (siblings) siblings.push(node);
    else below.set(node.parent_id, [node]);
  }
  const ordered: NodeRow[] = [];
  const waiting = [...(below.get(null) ?? [])].reverse();
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    ordered.push(node);
    waiting.push(...[...(below.get(node.id) ?? [])].reverse());
  }
  return ordered;
}
