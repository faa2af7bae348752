import { type PageState, type TreeNode, wikiLimits } from '@ruche/contracts';
import { type Actor, visibleTo } from '../../core/access';
import type { Reader } from '../../platform/database/database';
import { Params } from '../../platform/database/params';

interface NodeRow {
  id: number;
  title: string;
  state: PageState;
  parent_id: number | null;
  restricted: boolean;
}

/**
 * The pages of a space that somebody reads, in the order of the tree; one statement. What is above a page and not to be read
 * is looked for here and not in the statement: a join of the tree with itself is judged as if it had a few rows.
 */
export async function findTree(reader: Reader, actor: Actor, spaceId: number): Promise<TreeNode[]> {
  const params = new Params();
  const found = await reader.rows<NodeRow>(
    `SELECT e.id, e.title, e.state, e.named_by_id IS NOT NULL AS restricted, w.parent_id FROM entries e JOIN wiki_pages w ON w.entry_id = e.id
      WHERE e.kind = 'page' AND e.space_id = ${params.add(spaceId)} AND e.deleted_at IS NULL AND ${visibleTo(actor, params)}
      ORDER BY w.position, e.id LIMIT ${wikiLimits.tree}`,
    params.values,
  );
  const seen = new Set(found.map(({ id }) => id));
  const below = new Map<number | null, NodeRow[]>();
  for (const page of found) {
    const parentId = page.parent_id !== null && seen.has(page.parent_id) ? page.parent_id : null;
    const siblings = below.get(parentId);
    if (siblings) siblings.push(page);
    else below.set(parentId, [page]);
  }
  const ordered: TreeNode[] = [];
  const visit = (parentId: number | null): void => {
    for (const page of below.get(parentId) ?? []) {
      ordered.push(nodeOf(page, parentId));
      visit(page.id);
    }
  };
  visit(null);
  return ordered;
}

const nodeOf = ({ id, title, state, restricted }: NodeRow, parentId: number | null): TreeNode => ({
  id,
  title,
  ...(parentId === null ? {} : { parentId }),
  ...(state === 'published' ? {} : { state }),
  ...(restricted ? { restricted } : {}),
});
