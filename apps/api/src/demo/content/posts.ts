import type { PostSketch } from './post-sketch';
import { outsidePosts } from './posts-outside';
import { shopPosts } from './posts-shops';
import { typeset, written } from './prose';
import type { DemoPost } from './types';
import { workingDaysBefore } from './working-time';

const HOUR = 3_600_000;
const sketches: readonly PostSketch[] = [...shopPosts, ...outsidePosts];

/** Oldest first. */
export const postsAt = (now: Date): DemoPost[] =>
  [...sketches]
    .sort((a, b) => b.ago - a.ago)
    .map(({ ago, title, body, comments = [], inDays, readers = [], votes = 0, picked = false, ...post }) => ({
      ...post,
      title: typeset(title),
      body: written(body),
      at: workingDaysBefore(now, Math.max(ago, 0)),
      publishAt: inDays === undefined ? null : new Date(Math.ceil((now.getTime() + inDays * 24 * HOUR) / HOUR) * HOUR),
      picked,
      readers,
      votes,
      comments: comments.map(({ ago: later, body: words, ...comment }) => ({
        ...comment,
        body: written(words),
        at: workingDaysBefore(now, later),
        reactions: [],
      })),
    }));
