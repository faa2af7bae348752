import type { Locale } from '@ruche/contracts';
import { visibleTo } from '../../core/access';
import { entryJson, type Placed, urlOf, urlOfComment } from '../../core/entries';
import type { WeeklySource } from '../../core/mail';
import { Params } from '../../platform/database/params';

const AT_MOST = 5;
const words: Record<Locale, (who: string) => string> = { fr: (who) => `${who} vous remercie`, en: (who) => `${who} thanks you` };

/** Who thanked the reader in the week, and for what, the latest first. One statement. */
export const thanksOfTheWeek: WeeklySource = async (reader, actor, { since, until }, locale) => {
  const params = new Params();
  const me = params.add(actor.id);
  const found = await reader.rows<{ who: string; handle: string; reason: string; comment_id: number | null; entry: Placed | null }>(
    `SELECT g.name AS who, r.handle, k.reason, k.comment_id, CASE WHEN e.id IS NOT NULL THEN ${entryJson('e')} END AS entry
       FROM kudos k JOIN people g ON g.id = k.giver_id JOIN people r ON r.id = k.receiver_id LEFT JOIN entries e ON e.id = k.entry_id
      WHERE k.receiver_id = ${me} AND k.hidden_at IS NULL AND k.created_at > ${params.add(since)}::timestamptz AND k.created_at <= ${params.add(until)}::timestamptz
        AND (k.entry_id IS NULL OR ${visibleTo(actor, params)})
      ORDER BY k.id DESC LIMIT ${AT_MOST}`,
    params.values,
  );
  return found.map(({ who, handle, reason, comment_id, entry }) => ({
    sentence: words[locale](who),
    url: entry === null ? `/people/${handle}` : comment_id === null ? urlOf(entry) : urlOfComment(entry, comment_id),
    quote: reason,
    meta: entry?.title ?? '',
  }));
};
