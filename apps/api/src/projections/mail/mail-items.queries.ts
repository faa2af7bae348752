import { DIGEST_ITEMS, type Notification } from '@ruche/contracts';
import type { Actor } from '../../core/access';
import { readableNotification } from '../../core/notifications';
import { rows, type Tx } from '../../platform/database/database';
import { Params } from '../../platform/database/params';
import { presentNotification } from '../notifications/notifications.presenter';
import { type NotificationView, VIEW_COLUMNS, VIEW_TABLES } from '../notifications/notifications.queries';

/** One thing that a mail tells. */
export interface MailItem extends Notification {
  /** What the comment says in full, where it is one. */
  words: string;
}
type Row = NotificationView & { words: string | null };

/** Unread, in the bell and on the page itself, and readable to them now. */
const stillNews = (actor: Actor, params: Params): string =>
  `n.read_at IS NULL AND ${readableNotification(actor, params)}
   AND NOT EXISTS (SELECT 1 FROM read_states rs WHERE rs.entry_id = n.entry_id AND rs.person_id = n.person_id AND rs.read_at >= n.updated_at)`;

const WORDS = '(SELECT c.text FROM comments c WHERE c.id = n.comment_id) AS words';
const itemOf = (row: Row): MailItem => ({ ...presentNotification(row), words: row.words ?? row.excerpt });

/** Those of these notifications that are still news to the person, latest first. */
export async function newsAmong(tx: Tx, actor: Actor, ids: readonly number[]): Promise<MailItem[]> {
  const params = new Params();
  const found = await rows<Row>(
    tx,
    `SELECT ${VIEW_COLUMNS}, ${WORDS} FROM ${VIEW_TABLES} WHERE n.id = ANY(${params.add(ids)}::bigint[]) AND ${stillNews(actor, params)}
      ORDER BY array_position(ARRAY['direct', 'followed', 'community'], n.class), n.updated_at DESC, n.id DESC`,
    params.values,
  );
  return found.map(itemOf);
}

/** What waits for a person's digest, as SQL over `notifications` called `n`: chosen so, unread, not mailed since it last grew. */
export const WAITS_FOR_DIGEST = `n.read_at IS NULL AND n.mail = 'digest' AND (n.mailed_at IS NULL OR n.mailed_at < n.updated_at)`;

export interface DigestNews {
  /** Each thread once, for its weightiest news: first what is theirs, then what they follow, then the rest; at most 20. */
  items: MailItem[];
  /** Every notification that the digest settles: those shown, others about the same threads, and those there was no room for. */
  allIds: number[];
  /** Threads that there was no room for. */
  more: number;
}

/** One statement. */
export async function newsForDigest(tx: Tx, actor: Actor): Promise<DigestNews> {
  const params = new Params();
  const found = await rows<Row & { all_ids: (number | string)[]; threads: number }>(
    tx,
    `WITH news AS (
       SELECT n.id, coalesce('h' || n.help_request_id, 'e' || n.entry_id, 's' || n.space_id) AS thread, array_position(ARRAY['direct', 'followed', 'community'], n.class) AS weight, n.updated_at
         FROM notifications n WHERE n.person_id = ${params.add(actor.id)} AND ${WAITS_FOR_DIGEST} AND ${stillNews(actor, params)}),
     threads AS (SELECT DISTINCT ON (thread) id, weight, updated_at FROM news ORDER BY thread, weight, updated_at DESC),
     shown AS (SELECT id, weight, updated_at FROM threads ORDER BY weight, updated_at DESC, id DESC LIMIT ${DIGEST_ITEMS})
     SELECT ${VIEW_COLUMNS}, ${WORDS}, ARRAY(SELECT id FROM news ORDER BY 1) AS all_ids, (SELECT count(*)::int FROM threads) AS threads
       FROM shown JOIN ${VIEW_TABLES} ON n.id = shown.id ORDER BY shown.weight, shown.updated_at DESC, shown.id DESC`,
    params.values,
  );
  const [first] = found;
  return {
    items: found.map(itemOf),
    allIds: first?.all_ids.map(Number) ?? [],
    more: (first?.threads ?? 0) - found.length,
  };
}
