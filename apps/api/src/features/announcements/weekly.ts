import type { Locale } from '@ruche/contracts';
import { publishedTo } from '../../core/access';
import { urlOf } from '../../core/entries';
import { mailDates, type WeeklySource } from '../../core/mail';
import { Params } from '../../platform/database/params';
import { addressed, isCurrent } from './addressees';

const AT_MOST = 5;

const words: Record<
  Locale,
  { confirm: (title: string) => string; until: (day: string) => string; ends: (title: string, day: string) => string }
> = {
  fr: {
    confirm: (title) => `« ${title} » est à lire et à confirmer`,
    until: (day) => `jusqu’au ${day}`,
    ends: (title, day) => `« ${title} » prend fin ${day}`,
  },
  en: {
    confirm: (title) => `“${title}” is to be read and confirmed`,
    until: (day) => `until ${day}`,
    ends: (title, day) => `“${title}” ends on ${day}`,
  },
};

/** What the reader is asked to confirm and has not, what ends first on top. One statement. */
export const announcementsToConfirm: WeeklySource = async (reader, actor, { until }, locale) => {
  const params = new Params();
  const now = `${params.add(until)}::timestamptz`;
  const me = params.add(actor.id);
  const found = await reader.rows<{ id: number; title: string; space: string; ends_at: Date | null }>(
    `SELECT e.id, e.title, s.name AS space, an.ends_at
       FROM entries e JOIN announcements an ON an.entry_id = e.id JOIN spaces s ON s.id = e.space_id JOIN people p ON p.id = ${me}
      WHERE e.kind = 'announcement' AND an.must_read AND ${publishedTo(actor, params)} AND ${isCurrent(now)} AND ${addressed}
        AND NOT EXISTS (SELECT 1 FROM acknowledgements k WHERE k.entry_id = e.id AND k.person_id = p.id)
      ORDER BY an.ends_at, e.id LIMIT ${AT_MOST}`,
    params.values,
  );
  const day = new Intl.DateTimeFormat(mailDates[locale], { day: 'numeric', month: 'long', timeZone: actor.timeZone });
  return found.map(({ id, title, space, ends_at }) => ({
    sentence: words[locale].confirm(title),
    url: urlOf({ kind: 'announcement', id, title }),
    entryId: id,
    meta: [space, ...(ends_at ? [words[locale].until(day.format(ends_at))] : [])].join(' · '),
  }));
};

/** Announcements addressed to the reader that end in the week that begins, the first to end on top. One statement. */
export const announcementsThatEnd: WeeklySource = async (reader, actor, { until }, locale) => {
  const params = new Params();
  const now = `${params.add(until)}::timestamptz`;
  const me = params.add(actor.id);
  const found = await reader.rows<{ id: number; title: string; space: string; ends_at: Date }>(
    `SELECT e.id, e.title, s.name AS space, an.ends_at
       FROM entries e JOIN announcements an ON an.entry_id = e.id JOIN spaces s ON s.id = e.space_id JOIN people p ON p.id = ${me}
      WHERE e.kind = 'announcement' AND an.ends_at > ${now} AND an.ends_at <= ${now} + interval '7 days' AND ${publishedTo(actor, params)} AND ${addressed}
      ORDER BY an.ends_at, e.id LIMIT ${AT_MOST}`,
    params.values,
  );
  const day = new Intl.DateTimeFormat(mailDates[locale], { weekday: 'long', day: 'numeric', month: 'long', timeZone: actor.timeZone });
  return found.map(({ id, title, space, ends_at }) => ({
    sentence: words[locale].ends(title, day.format(ends_at)),
    url: urlOf({ kind: 'announcement', id, title }),
    entryId: id,
    meta: space,
  }));
};
