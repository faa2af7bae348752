import type { NotificationType, notificationClasses, notificationReasons } from '@ruche/contracts';
import { addresseesIn, addresseesOf, unreadBy } from '../../features/announcements';
import { Params } from '../../platform/database/params';

export type Reason = (typeof notificationReasons)[number];
export type NotificationClass = (typeof notificationClasses)[number];

/** Strongest first: a person with several reasons is told once, with the first of them. */
export const strength: readonly Reason[] = [
  'mentioned',
  'replied_to',
  'merged_author',
  'asker',
  'thanked',
  'featured',
  'awarded',
  'author',
  'following',
  'reporter',
  'facilitator',
  'voted',
  'requester',
  'expert',
  'helper',
  'added',
  'reminded',
  'addressed',
  'space',
];

/** People who hear of something for one reason, about one object. */
export interface Circle {
  reason: Reason;
  type: NotificationType;
  class: NotificationClass;
  /** A statement of one column: their ids. */
  people: (params: Params) => string;
  /** The entry that they are told of; left out: the space. */
  entryId?: number;
  /** Who did it, when it is not the actor of the event. */
  byId?: number | undefined;
}

type People = Circle['people'];
export const these =
  (ids: readonly number[]): People =>
  (params) =>
    `SELECT unnest(${params.add(ids)}::bigint[])`;

/** Author and co-authors: they always follow. */
export const authorsOf =
  (entryId: number): People =>
  (params) => {
    const id = params.add(entryId);
    return `SELECT author_id FROM entries WHERE id = ${id}
    UNION ALL SELECT person_id FROM contributions WHERE entry_id = ${id} AND role = 'co_author'`;
  };
export const followersOf =
  (entryId: number): People =>
  (params) =>
    `SELECT person_id FROM follows WHERE entry_id = ${params.add(entryId)}`;
/** People whom the words of an entry itself mention. */
export const mentionedIn =
  (entryId: number): People =>
  (params) =>
    `SELECT person_id FROM mentions WHERE entry_id = ${params.add(entryId)} AND comment_id IS NULL`;
/** Those who want to hear of everything new in a space. */
export const watchersOf =
  (spaceId: number): People =>
  (params) => {
    const space = params.add(spaceId);
    return `SELECT w.person_id FROM space_watches w JOIN space_readers r ON r.space_id = w.space_id AND r.person_id = w.person_id
     WHERE w.space_id = ${space} AND w.level = 'watching'`;
  };
export const votersOf =
  (entryId: number): People =>
  (params) =>
    `SELECT person_id FROM votes WHERE entry_id = ${params.add(entryId)} AND value = 1`;
export const authorOfComment =
  (commentId: number): People =>
  (params) =>
    `SELECT author_id FROM comments WHERE id = ${params.add(commentId)}`;

/** Those who said something in the thread about a passage. */
export const speakersOn =
  (passageId: number): People =>
  (params) =>
    `SELECT author_id FROM comments WHERE passage_id = ${params.add(passageId)} AND deleted_at IS NULL`;

/** Everybody who is a member of a space, as `@espace` calls them. */
export const membersOf =
  (spaceId: number): People =>
  (params) =>
    `SELECT person_id FROM memberships WHERE space_id = ${params.add(spaceId)}`;

/** Those whom an announcement would be addressed to that is being written. */
export const addressedIn =
  (written: { spaceId: number; authorId: number; department: string; site: string }): People =>
  (params) =>
    addresseesIn(written, params);
/** Those whom an announcement is addressed to; of them, those who have not read it. */
export const addressedBy =
  (entryId: number): People =>
  (params) =>
    addresseesOf(params.add(entryId));
export const notReached =
  (entryId: number): People =>
  (params) =>
    unreadBy(params.add(entryId));

/** Owners and facilitators by membership. */
export const appointedIn =
  (spaceId: number): People =>
  (params) =>
    `SELECT person_id FROM memberships WHERE space_id = ${params.add(spaceId)} AND role IN ('owner', 'facilitator')`;

/** Those who facilitate a space; admins, who could as well, only where nobody else is left to. */
export const facilitatorsOf =
  (spaceId: number, actorId: number | null): People =>
  (params) => {
    const space = params.add(spaceId);
    return `SELECT person_id FROM (
      SELECT f.person_id, rank() OVER (ORDER BY p.role = 'admin' AND m.person_id IS NULL) AS turn
        FROM space_facilitators f JOIN people p ON p.id = f.person_id
        LEFT JOIN memberships m ON m.space_id = f.space_id AND m.person_id = f.person_id AND m.role IN ('owner', 'facilitator')
       WHERE f.space_id = ${space} AND f.person_id IS DISTINCT FROM ${params.add(actorId)}::bigint) AS those
    WHERE turn = 1`;
  };

/** Those who look at a report: who facilitates the space, without the authors of what was reported. */
export const reviewersOf =
  (spaceId: number, entryId: number, commentId: number | null): People =>
  (params) => {
    const [entry, comment] = [params.add(entryId), params.add(commentId)];
    return `SELECT f.person_id FROM (${facilitatorsOf(spaceId, null)(params)}) AS f(person_id)
     WHERE f.person_id NOT IN (SELECT author_id FROM comments WHERE id = ${comment}::bigint
       UNION ALL SELECT author_id FROM entries WHERE id = ${entry}::bigint AND ${comment}::bigint IS NULL
       UNION ALL SELECT person_id FROM contributions WHERE entry_id = ${entry}::bigint AND role = 'co_author' AND ${comment}::bigint IS NULL)`;
  };
/** Whoever answers for a page; without an owner its author. */
export const ownerOf =
  (entryId: number): People =>
  (params) =>
    `SELECT coalesce(w.owner_id, e.author_id) FROM entries e JOIN wiki_pages w ON w.entry_id = e.id WHERE e.id = ${params.add(entryId)}`;
export const reportersOf =
  (caseId: number): People =>
  (params) =>
    `SELECT reporter_id FROM reports WHERE case_id = ${params.add(caseId)}`;
