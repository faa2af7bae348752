import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EntryKind, Locale } from '@ruche/contracts';
import { visibleTo, writtenBy } from '../../core/access';
import { urlOf } from '../../core/entries';
import { mailDates, WeeklyParts } from '../../core/mail';
import { Params } from '../../platform/database/params';

const AT_MOST = 5;
const words: Record<Locale, (title: string, when: string) => string> = {
  fr: (title, when) => `« ${title} » paraît ${when}`,
  en: (title, when) => `“${title}” is published on ${when}`,
};

/** What the reader publishes in the week that begins, in their weekly summary. */
@Injectable()
export class WeeklyDates implements OnModuleInit {
  constructor(private readonly weekly: WeeklyParts) {}

  onModuleInit(): void {
    this.weekly.add('events', async (reader, actor, { until }, locale) => {
      const params = new Params();
      const now = `${params.add(until)}::timestamptz`;
      const found = await reader.rows<{ id: number; kind: EntryKind; title: string; space: string; publish_at: Date }>(
        `SELECT e.id, e.kind, e.title, s.name AS space, e.publish_at FROM entries e JOIN spaces s ON s.id = e.space_id
          WHERE e.publish_at > ${now} AND e.publish_at <= ${now} + interval '7 days' AND e.deleted_at IS NULL
            AND ${writtenBy(params.add(actor.id))} AND ${visibleTo(actor, params)}
          ORDER BY e.publish_at, e.id LIMIT ${AT_MOST}`,
        params.values,
      );
      const when = new Intl.DateTimeFormat(mailDates[locale], {
        weekday: 'long',
        day: 'numeric',
        month: 'long',
        hour: 'numeric',
        minute: '2-digit',
        timeZone: actor.timeZone,
      });
      return found.map(({ publish_at, space, ...entry }) => ({
        sentence: words[locale](entry.title, when.format(publish_at)),
        url: urlOf(entry),
        entryId: entry.id,
        meta: space,
      }));
    });
  }
}
