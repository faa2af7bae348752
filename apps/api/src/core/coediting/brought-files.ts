import { childrenOf, type DocNode, fileIdOf, fileIdsOf, type RichDoc } from '@ruche/rich-text';
import { rows, type Tx } from '../../platform/database/database';

/**
 * Takes in the files that writers have put into a text, each in the name of whoever uploaded it. A picture or a card of
 * anybody else's file leaves its words and is not kept: one writer's mistake must not keep the others' words out.
 */
export async function withBroughtFiles(tx: Tx, entryId: number, doc: RichDoc, writerIds: number[]): Promise<RichDoc> {
  const wanted = fileIdsOf(doc);
  if (wanted.length === 0) return doc;
  const kept = await rows<{ file_id: number }>(
    tx,
    `WITH brought AS (
       INSERT INTO attachments (entry_id, file_id, inline)
       SELECT $1, f.id, true FROM files f WHERE f.id = ANY($2::bigint[]) AND f.owner_id = ANY($3::bigint[])
          AND NOT EXISTS (SELECT 1 FROM attachments a WHERE a.entry_id = $1 AND a.file_id = f.id)
       RETURNING file_id)
     SELECT file_id FROM brought UNION SELECT a.file_id FROM attachments a WHERE a.entry_id = $1`,
    [entryId, wanted, writerIds],
  );
  const allowed = new Set(kept.map((k) => k.file_id));
  return wanted.every((id) => allowed.has(id)) ? doc : (without(doc, allowed) as RichDoc);
}

function without(node: DocNode, allowed: ReadonlySet<number>): DocNode {
  if (node.type === 'image' && !isAllowed(node.attrs.src, allowed)) return { type: 'text', text: node.attrs.alt || '…' };
  if (node.type === 'file' && !isAllowed(node.attrs.src, allowed)) return { type: 'paragraph' };
  const children = childrenOf(node);
  if (children.length === 0) return node;
  return { ...node, content: children.map((child) => without(child, allowed)) } as DocNode;
}

const isAllowed = (src: string, allowed: ReadonlySet<number>): boolean => allowed.has(fileIdOf(src) ?? 0);
