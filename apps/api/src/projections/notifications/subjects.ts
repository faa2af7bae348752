import { childrenOf, excerpt, mentionsSpace, nodesOf, plainText, type RichDoc } from '@ruche/rich-text';
import { row, type Tx } from '../../platform/database/database';
import type { StoredEvent } from '../../platform/events/domain-event';

const WORDS = 200;

/** What is told about, as it stands now. */
export interface EntrySubject {
  id: number;
  spaceId: number;
  /** The author, then the co-authors. */
  authorIds: number[];
  state: string;
  excerpt: string;
  /** It calls all members of its space. */
  callsAll: boolean;
  /** By person: the paragraph that mentions them. */
  paragraphs: Map<number, string>;
}
export interface CommentSubject extends Omit<EntrySubject, 'state' | 'authorIds'> {
  entryId: number;
  authorId: number;
  parentId: number | null;
  /** The passage that its thread is about. */
  passageId: number | null;
}
type Loaded<T> = Omit<T, 'excerpt' | 'paragraphs' | 'callsAll'> & { body: RichDoc; text: string };

/** Nothing when it is gone or in the trash. */
export async function loadEntrySubject(tx: Tx, id: number): Promise<EntrySubject | undefined> {
  const found = await row<Loaded<EntrySubject>>(
    tx,
    `SELECT e.id, e.space_id AS "spaceId", e.state, e.body, e.text,
            e.author_id || ARRAY(SELECT c.person_id FROM contributions c WHERE c.entry_id = e.id AND c.role = 'co_author') AS "authorIds"
       FROM entries e WHERE e.id = $1 AND e.deleted_at IS NULL`,
    [id],
  );
  return found && described({ ...found, authorIds: found.authorIds.map(Number) });
}

/** Nothing when it, or its entry, is gone, deleted or hidden. */
export async function loadCommentSubject(tx: Tx, id: number): Promise<CommentSubject | undefined> {
  const found = await row<Loaded<CommentSubject>>(
    tx,
    `SELECT c.id, c.entry_id AS "entryId", e.space_id AS "spaceId", c.author_id AS "authorId", c.parent_id AS "parentId", c.passage_id AS "passageId", c.body, c.text
       FROM comments c JOIN entries e ON e.id = c.entry_id WHERE c.id = $1 AND c.deleted_at IS NULL AND c.hidden_at IS NULL AND e.deleted_at IS NULL`,
    [id],
  );
  return found && described(found);
}

const described = <T extends { body: RichDoc; text: string }>({ body, text, ...rest }: T) => ({
  ...rest,
  excerpt: excerpt(text, WORDS),
  callsAll: mentionsSpace(body),
  paragraphs: paragraphsOf(body),
});

/** The first line that mentions each person. */
export function paragraphsOf(doc: RichDoc): Map<number, string> {
  const found = new Map<number, string>();
  for (const node of nodesOf(doc)) {
    if (node.type !== 'paragraph' && node.type !== 'heading') continue;
    const people = childrenOf(node).flatMap((child) => (child.type === 'mention' && child.attrs.kind === 'person' ? [child.attrs.id] : []));
    if (people.length === 0) continue;
    const words = excerpt(plainText({ type: 'doc', content: [node] } as RichDoc), WORDS);
    for (const id of people) if (!found.has(id)) found.set(id, words);
  }
  return found;
}

/** People whom the event's text mentions for the first time. */
export const mentionIdsOf = (event: StoredEvent): number[] => (event.payload as { mentionIds?: number[] }).mentionIds ?? [];
