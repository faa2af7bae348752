import { type Comment, type CommentPage, comments, entries } from '@ruche/contracts';
import type { InfiniteData, QueryClient } from '@tanstack/react-query';
import { infiniteQuery, keyOf, query } from '../../platform/query';

export const commentSorts = ['oldest', 'newest', 'best'] as const;
export type CommentSort = (typeof commentSorts)[number];
type Pages = InfiniteData<CommentPage>;

/** Where a conversation in its own order opens: around a comment, at a date; left out, at its beginning. */
export type Opening = { around: string } | { since: string };
export const commentsPerPage = 30;

export const commentQueries = {
  /** @param passage the thread about it; left out, the conversation about the whole */
  list: (entryId: number, sort: CommentSort, opening?: Opening, passage?: number) => ({
    ...infiniteQuery(comments.list, {
      params: { id: entryId },
      query: { sort, limit: String(commentsPerPage), ...opening, ...(passage ? { passage: String(passage) } : {}) },
    }),
    getPreviousPageParam: (first: CommentPage) => first.previousCursor,
  }),
  notices: (entryId: number) => query(entries.notices, { params: { id: entryId } }),
  revisions: (id: number) => infiniteQuery(comments.revisions, { params: { id } }),
  entry: (entryId: number) => query(entries.get, { params: { id: entryId } }),
};

/** Every list of an entry's comments that is held, whatever its order. */
export const commentLists = (entryId: number) => ({ queryKey: keyOf(comments.list, { params: { id: entryId } }).slice(0, 3) });

/** Asks the lists again; what is shown stays until the answer is there. */
export const refreshComments = (client: QueryClient, entryId: number): Promise<void> => client.invalidateQueries(commentLists(entryId));

/** Changes one comment wherever it stands. */
export function patchComment(client: QueryClient, entryId: number, id: number, patch: (comment: Comment) => Comment): void {
  client.setQueriesData(
    commentLists(entryId),
    (data: Pages | undefined) => data && withItems(data, (items) => items.map((one) => (one.id === id ? patch(one) : one))),
  );
}

/** Puts a comment that the server has just made where each order wants it, once; an order by merit waits for the next answer. */
export function addComment(client: QueryClient, comment: Comment): void {
  for (const [key, data] of client.getQueriesData<Pages>(commentLists(comment.entryId))) {
    const { sort, passage } = key[3] as { sort: CommentSort; passage?: string };
    const here = Number(passage ?? 0) === (comment.passageId ?? 0);
    if (data && here && sort !== 'best' && !data.pages.some(({ items }) => items.some(({ id }) => id === comment.id)))
      client.setQueryData<Pages>(key, withNewest(data, comment, sort));
  }
  if (comment.parentId) patchComment(client, comment.entryId, comment.parentId, (parent) => ({ ...parent, replies: parent.replies + 1 }));
}

function withNewest(data: Pages, comment: Comment, sort: 'oldest' | 'newest'): Pages {
  const place = sort === 'newest' ? data.pages[0] : data.pages.at(-1);
  if (!place || (sort === 'oldest' && place.nextCursor !== null)) return data;
  const items = sort === 'newest' ? [comment, ...place.items] : [...place.items, comment];
  return { ...data, pages: data.pages.map((page) => (page === place ? { ...page, items } : page)) };
}

function withItems(data: Pages, change: (items: Comment[]) => Comment[]): Pages {
  return { ...data, pages: data.pages.map((page) => ({ ...page, items: change(page.items) })) };
}
