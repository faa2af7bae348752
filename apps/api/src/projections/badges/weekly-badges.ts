import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Locale } from '@ruche/contracts';
import { WeeklyParts } from '../../core/mail';

const words: Record<Locale, { given: (count: number) => string; where: string }> = {
  fr: {
    given: (count) => (count === 1 ? 'Un nouveau badge cette semaine' : `${count} nouveaux badges cette semaine`),
    where: 'Mes badges',
  },
  en: { given: (count) => (count === 1 ? 'A new badge this week' : `${count} new badges this week`), where: 'My badges' },
};

/** How many badges the reader was given in the week and still has, in their weekly summary. */
@Injectable()
export class WeeklyBadges implements OnModuleInit {
  constructor(private readonly weekly: WeeklyParts) {}

  onModuleInit(): void {
    this.weekly.add('credits', async (reader, actor, { since, until }, locale) => {
      const [week] = await reader.rows<{ given: number }>(
        `SELECT count(*)::int AS given FROM badge_awards WHERE person_id = $1 AND revoked_at IS NULL AND awarded_at > $2 AND awarded_at <= $3`,
        [actor.id, since, until],
      );
      if (!week?.given) return [];
      return [{ sentence: words[locale].given(week.given), url: '/recognition/badges', meta: words[locale].where }];
    });
  }
}
