import { type Locale, wikiLimits } from '@ruche/contracts';
import { publishedTo } from '../../core/access';
import { urlOf } from '../../core/entries';
import { mailDates, type WeeklySource } from '../../core/mail';
import { Params } from '../../platform/database/params';

const AT_MOST = 5;
const words: Record<Locale, { over: (title: string) => string; verify: (title: string, day: string) => string }> = {
  fr: {
    over: (title) => `La page « ${title} » n’est plus sûre : à vérifier`,
    verify: (title, day) => `La page « ${title} » est à vérifier avant ${day}`,
  },
  en: {
    over: (title) => `The page “${title}” is not sure any more: to be verified`,
    verify: (title, day) => `The page “${title}” is to be verified before ${day}`,
  },
};

/** Pages that the reader answers for, whose verification is over or soon ends; the oldest first. One statement. */
export const pagesToVerify: WeeklySource = async (reader, actor, { until }, locale) => {
  const params = new Params();
  const now = `${params.add(until)}::timestamptz`;
  const found = await reader.rows<{ id: number; title: string; space: string; verify_by: Date }>(
    `SELECT e.id, e.title, s.name AS space, w.verify_by FROM wiki_pages w JOIN entries e ON e.id = w.entry_id JOIN spaces s ON s.id = e.space_id
      WHERE w.verify_by <= ${now} + make_interval(days => ${wikiLimits.remindDays}) AND coalesce(w.owner_id, e.author_id) = ${params.add(actor.id)}
        AND e.state IN ('published', 'to_verify') AND ${publishedTo(actor, params)}
      ORDER BY w.verify_by, e.id LIMIT ${AT_MOST}`,
    params.values,
  );
  const day = new Intl.DateTimeFormat(mailDates[locale], { weekday: 'long', day: 'numeric', month: 'long', timeZone: actor.timeZone });
  return found.map(({ id, title, space, verify_by }) => ({
    sentence:
      verify_by <= until
        ? words[locale].over(title)
        : words[locale].verify(title, `${locale === 'fr' ? 'le ' : ''}${day.format(verify_by)}`),
    url: urlOf({ kind: 'page', id, title }),
    entryId: id,
    meta: space,
  }));
};
