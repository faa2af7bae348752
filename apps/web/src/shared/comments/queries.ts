import { type Comment, comments, entries, type Page } from '@ruche/contracts';
import type { InfiniteData, QueryClient } from '@tanstack/react-query';
import { infiniteQuery, keyOf, query } from '../../platform/query';

export const commentSorts = ['oldest', 'newest', 'best'] as const;
export type CommentSort = (typeof commentSorts)[number];
type Pages = InfiniteData<Page<Comment>>;

export const commentQueries = {
  list: (entryId: number, sort: CommentSort) => infiniteQuery(comments.list, { params: { id: entryId }, query: { sort, limit: 30 } }),
  revisions: (id: number) => infiniteQuery(comments.revisions, { params: { id } }),
  entry: (entryId: number) => query(entries.get, { params: { id: entryId } }),
};

/** Every list of an entry's comments that is held, whatever its order. */
const listsOf = (entryId: number) => ({ queryKey: keyOf(comments.list, { params: { id: entryId } }).slice(0, 3) });

/** Asks the lists again; what is shown stays until the answer is there. */
export const refreshComments = (client: QueryClient, entryId: number): Promise<void> => client.invalidateQueries(listsOf(entryId));

/** Changes one comment wherever it stands. */
export function patchComment(client: QueryClient, entryId: number, id: number, patch: (comment: Comment) => Comment): void {
  client.setQueriesData(
    listsOf(entryId),
    (data: Pages | undefined) => data && withItems(data, (items) => items.map((one) => (one.id === id ? patch(one) : one))),
  );
}

/** Puts a comment that the server has just made where each order wants it, once; an order by merit waits for the next answer. */
export function addComment(client: QueryClient, comment: Comment): void {
  for (const sort of commentSorts) {
    client.setQueryData<Pages>(commentQueries.list(comment.entryId, sort).queryKey, (data) => {
      if (!data || data.pages.some(({ items }) => items.some(({ id }) => id === comment.id))) return data;
      const last = data.pages.at(-1);
      if (sort === 'newest')
        return { ...data, pages: data.pages.map((page, at) => (at === 0 ? { ...page, items: [comment, ...page.items] } : page)) };
      if (!last || last.nextCursor !== null) return data;
      return { ...data, pages: data.pages.map((page) => (page === last ? { ...page, items: [...page.items, comment] } : page)) };
    });
  }
  if (comment.parentId) patchComment(client, comment.entryId, comment.parentId, (parent) => ({ ...parent, replies: parent.replies + 1 }));
}

function withItems(data: Pages, change: (items: Comment[]) => Comment[]): Pages {
  return { ...data, pages: data.pages.map((page) => ({ ...page, items: change(page.items) })) };
}
