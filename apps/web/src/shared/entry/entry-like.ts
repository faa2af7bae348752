import type { EntryPage, PersonRef } from '@ruche/contracts';
import type { QueryKey } from '@tanstack/react-query';

/** What the pieces of an object's page need of it; every kind has at least that. */
export type EntryLike = Pick<EntryPage, 'id' | 'space' | 'url' | 'title' | 'comments' | 'reactions' | 'followers'> & {
  /** Left out by ideas, which have a read of their own. */
  kind?: EntryPage['kind'];
  author?: PersonRef | null;
  authors?: PersonRef[];
  viewer: Pick<EntryPage['viewer'], 'following' | 'readAt' | 'author' | 'voted'>;
  can: Pick<EntryPage['can'], 'comment' | 'react'> & Partial<Pick<EntryPage['can'], 'turnInto'>>;
};

/** The read that shows the object (`topicQueries.detail(id)`): what is changed is shown there and in every list of its noun. */
export interface EntryTarget {
  queryKey: QueryKey;
}
