import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { BadgeKey, Locale } from '@ruche/contracts';
import { WeeklyParts } from '../../core/mail';
import { badgeNames } from './badge-names';

const words: Record<Locale, { given: (names: string[]) => string; where: string }> = {
  fr: {
    given: (names) => (names.length === 1 ? `Un nouveau badge : ${names[0]}` : `${names.length} nouveaux badges : ${names.join(', ')}`),
    where: 'Mes badges',
  },
  en: {
    given: (names) => (names.length === 1 ? `A new badge: ${names[0]}` : `${names.length} new badges: ${names.join(', ')}`),
    where: 'My badges',
  },
};

/** The badges that the reader was given in the week and still has, in their weekly summary. */
@Injectable()
export class WeeklyBadges implements OnModuleInit {
  constructor(private readonly weekly: WeeklyParts) {}

  onModuleInit(): void {
    this.weekly.add('credits', async (reader, actor, { since, until }, locale) => {
      const [week] = await reader.rows<{ given: BadgeKey[] }>(
        `SELECT coalesce(array_agg(DISTINCT badge ORDER BY badge), '{}') AS given FROM badge_awards WHERE person_id = $1 AND revoked_at IS NULL AND awarded_at > $2 AND awarded_at <= $3`,
        [actor.id, since, until],
      );
      if (!week?.given.length) return [];
      return [
        {
          sentence: words[locale].given(week.given.map((badge) => badgeNames[locale][badge])),
          url: '/recognition/badges',
          meta: words[locale].where,
        },
      ];
    });
  }
}
