/** Gravity of the sort Hot. Source: product/ranking 5.2, "Forum, Hot". */
const GRAVITY = 1.2;
/** What counts as recent in the second term of Hot, in days. */
export const RECENT_DAYS = 7;
/** A topic that was silent for longer is not hot, whatever its likes: old topics are not dug up. */
export const HOT_DAYS = 30;
/** What has not moved for longer is not listed as unread. */
export const UNREAD_DAYS = 30;
export const MERGE_UNDO_DAYS = 7;

/**
 * likes/(age+2)^g + (recent likes + recent posters)/(h since the first recent sign+2)^g, g = 1.2: the second term lets
 * old topics revive. Source: product/ranking 5.2, "Forum, Hot" (Discourse).
 * @param age working hours since it was published
 * @param recentLikes people who liked it in the last 7 days, each once
 * @param recentPosters people who replied in the last 7 days
 * @param sinceBump working hours since the first of those signs
 */
export const hot = (likes: number, age: number, recentLikes: number, recentPosters: number, sinceBump: number): number =>
  likes / (Math.max(age, 0) + 2) ** GRAVITY + (recentLikes + recentPosters) / (Math.max(sinceBump, 0) + 2) ** GRAVITY;

/**
 * 2·log10(max(v,1)) + 0.5·opening likes + min(likes/posts, 3) + log10(max(posts,1)), in floating point and without a cliff
 * at ten posts. Source: product/ranking 5.2, "Forum, Top".
 * @param views people who opened it
 * @param posts its text and its replies
 */
export const top = (views: number, openingLikes: number, likes: number, posts: number): number =>
  2 * Math.log10(Math.max(views, 1)) + 0.5 * openingLikes + Math.min(likes / Math.max(posts, 1), 3) + Math.log10(Math.max(posts, 1));
