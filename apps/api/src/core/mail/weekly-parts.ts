import { Injectable } from '@nestjs/common';
import { type Locale, type WeeklyPart, weeklyParts } from '@ruche/contracts';
import type { Reader } from '../../platform/database/database';
import type { Actor } from '../access';

/** How dates are written in mails: the day before the month, in both languages. */
export const mailDates: Record<Locale, string> = { fr: 'fr-FR', en: 'en-GB' };

/** One line of a weekly summary, in the reader's language. */
export interface WeeklyItem {
  sentence: string;
  /** A path of the site. */
  url: string;
  /** What it is about: each is said once, in the first part that has it, and news that say no more are left out. */
  entryId?: number;
  /** Words of somebody's. */
  quote?: string;
  /** Where, until when, how long it takes. */
  meta: string;
}
/** The week that a summary looks back on. */
export interface Week {
  since: Date;
  until: Date;
}
/** What feeds a part: the lines for one person, read with their rights, none when there is nothing to say. */
export type WeeklySource = (reader: Reader, actor: Actor, week: Week, locale: Locale) => Promise<WeeklyItem[]>;

/** Features say here what their share in the weekly summary is. */
@Injectable()
export class WeeklyParts {
  private readonly sources = new Map<WeeklyPart, WeeklySource[]>();

  add(part: WeeklyPart, source: WeeklySource): void {
    this.sources.set(part, [...(this.sources.get(part) ?? []), source]);
  }

  /** The parts that a person has not stopped and that have something to say, in their order. */
  async read(wanted: readonly WeeklyPart[], ...asked: Parameters<WeeklySource>): Promise<{ part: WeeklyPart; items: WeeklyItem[] }[]> {
    const read = [];
    const said = new Set<number>();
    for (const part of weeklyParts) {
      if (!wanted.includes(part)) continue;
      const items: WeeklyItem[] = [];
      for (const source of this.sources.get(part) ?? []) {
        for (const item of await source(...asked)) if (item.entryId === undefined || !said.has(item.entryId)) items.push(item);
      }
      for (const { entryId } of items) if (entryId !== undefined) said.add(entryId);
      if (items.length > 0) read.push({ part, items });
    }
    return read;
  }
}
