import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Locale } from '@ruche/contracts';
import { WeeklyParts } from '../../core/mail';
import { switches } from './switches';

const words: Record<Locale, { earned: (points: number) => string; times: (count: number) => string }> = {
  fr: {
    earned: (points) => (points === 1 ? '1 point cette semaine' : `${points} points cette semaine`),
    times: (count) => (count === 1 ? 'pour une contribution' : `pour ${count} contributions`),
  },
  en: {
    earned: (points) => (points === 1 ? '1 point this week' : `${points} points this week`),
    times: (count) => (count === 1 ? 'for one contribution' : `for ${count} contributions`),
  },
};

/** What the reader earned in the week, in their weekly summary; nothing where points are off or none came. */
@Injectable()
export class WeeklyPoints implements OnModuleInit {
  constructor(private readonly weekly: WeeklyParts) {}

  onModuleInit(): void {
    this.weekly.add('credits', async (reader, actor, { since, until }, locale) => {
      if (!(await switches(reader)).points) return [];
      const [week] = await reader.rows<{ points: number; times: number }>(
        `SELECT coalesce(sum(points), 0)::int AS points, (count(*) FILTER (WHERE points > 0 AND reverses IS NULL))::int AS times
           FROM point_entries WHERE person_id = $1 AND at > $2 AND at <= $3`,
        [actor.id, since, until],
      );
      if (!week || week.points <= 0) return [];
      return [{ sentence: words[locale].earned(week.points), url: '/recognition/points', meta: words[locale].times(week.times) }];
    });
  }
}
