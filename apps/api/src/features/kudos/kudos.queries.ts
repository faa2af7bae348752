import type { Kudos, KudosValue } from '@ruche/contracts';
import { type Actor, visibleTo } from '../../core/access';
import { entryJson, type Placed, urlOf, urlOfComment } from '../../core/entries';
import { type PersonRefRow, personJson, presentRef } from '../../core/people';
import type { Reader } from '../../platform/database/database';
import { Params } from '../../platform/database/params';

interface KudosRowFull {
  id: number;
  giver: PersonRefRow;
  receiver: PersonRefRow;
  value: KudosValue;
  reason: string;
  comment_id: number | null;
  entry: Placed | null;
  hidden: boolean;
  created_at: Date;
}

/** Thanks for something are read by whoever reads that; hidden ones by their receiver alone. */
export async function findKudos(
  reader: Reader,
  actor: Actor,
  which: { id: number } | { receiver: number; limit: number; after: number | undefined },
): Promise<KudosRowFull[]> {
  const params = new Params();
  const me = params.add(actor.id);
  const conditions = [`(k.hidden_at IS NULL OR k.receiver_id = ${me})`, `(k.entry_id IS NULL OR ${visibleTo(actor, params)})`];
  if ('id' in which) conditions.push(`k.id = ${params.add(which.id)}`);
  else conditions.push(`k.receiver_id = ${params.add(which.receiver)}`, ...(which.after ? [`k.id < ${params.add(which.after)}`] : []));
  return reader.rows(
    `SELECT k.id, ${personJson('g')} AS giver, ${personJson('r')} AS receiver, k.value, k.reason, k.comment_id, k.hidden_at IS NOT NULL AS hidden, k.created_at,
            CASE WHEN e.id IS NOT NULL THEN ${entryJson('e')} END AS entry
       FROM kudos k JOIN people g ON g.id = k.giver_id JOIN people r ON r.id = k.receiver_id LEFT JOIN entries e ON e.id = k.entry_id
      WHERE ${conditions.join(' AND ')} ORDER BY k.id DESC ${'id' in which ? '' : `LIMIT ${which.limit + 1}`}`,
    params.values,
  );
}

export const presentKudos = (actor: Actor, k: KudosRowFull): Kudos => ({
  id: k.id,
  from: presentRef(k.giver),
  to: presentRef(k.receiver),
  value: k.value,
  reason: k.reason,
  cited: k.entry && { title: k.entry.title, url: k.comment_id === null ? urlOf(k.entry) : urlOfComment(k.entry, k.comment_id) },
  hidden: k.hidden,
  at: k.created_at.toISOString(),
  can: { hide: k.receiver.id === actor.id },
});
