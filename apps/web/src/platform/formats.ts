import { useMemo } from 'react';
import { useLanguage } from './use-words';
import type { Language } from './words';

const minute = 60;
const hour = 60 * minute;
const day = 24 * hour;
const units: [Intl.RelativeTimeFormatUnit, number, number][] = [
  ['second', 1, minute],
  ['minute', minute, hour],
  ['hour', hour, day],
  ['day', day, 7 * day],
];

export type When = string | number | Date;
/** Everything that reads differently in another language, made once per language. */
export type Formats = ReturnType<typeof makeFormats>;

/** Our text face has no narrow no-break space (U+202F) and closes the gap; the ordinary one stands in for it. */
const wide = (text: string): string => text.replaceAll('\u202f', '\u00a0');

/** Made at the first call: `Intl`'s constructors are slow, and most pages need few of them. */
function once<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

function makeFormats(language: Language) {
  const tag = language === 'fr' ? 'fr-FR' : 'en-GB';
  const dates = (options: Intl.DateTimeFormatOptions) => once(() => new Intl.DateTimeFormat(tag, options));
  const numbers = (options?: Intl.NumberFormatOptions) => once(() => new Intl.NumberFormat(tag, options));
  const shortDay = dates({ day: 'numeric', month: 'short' });
  const fullDay = dates({ day: 'numeric', month: 'short', year: 'numeric' });
  const longDay = dates({ dateStyle: 'full', timeStyle: 'short' });
  const dayAndTime = dates({ weekday: 'short', day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' });
  const clock = dates({ hour: '2-digit', minute: '2-digit' });
  const relativeTime = once(() => new Intl.RelativeTimeFormat(tag, { numeric: 'auto', style: 'long' }));
  const shortRelativeTime = once(() => new Intl.RelativeTimeFormat(tag, { numeric: 'always', style: 'short' }));
  const integers = numbers();
  const compact = numbers({ notation: 'compact', maximumFractionDigits: 1 });
  const percents = numbers({ style: 'percent', maximumFractionDigits: 0 });
  const and = once(() => new Intl.ListFormat(tag, { type: 'conjunction' }));
  const collator = once(() => new Intl.Collator(tag, { sensitivity: 'base', numeric: true }));
  const date = (when: When) => {
    const at = new Date(when);
    return (at.getFullYear() === new Date().getFullYear() ? shortDay : fullDay)().format(at);
  };
  return {
    language,
    /** `22 nov.`, with the year when it is another one. */
    date,
    /** `dimanche 22 novembre 2026 à 14:30`, for tooltips. */
    exact: (when: When) => longDay().format(new Date(when)),
    /** `ven. 28 nov., 14:00`. */
    dateTime: (when: When) => dayAndTime().format(new Date(when)),
    /** `14:32`. */
    time: (when: When) => clock().format(new Date(when)),
    /** `il y a 3 h`, `hier`, then the date once a week has passed. */
    ago: (when: When, now = Date.now()) => {
      const seconds = Math.round((new Date(when).getTime() - now) / 1000);
      const size = Math.abs(seconds);
      const unit = units.find(([, , until]) => size < until);
      if (!unit) return date(when);
      const [name, length] = unit;
      const count = Math.trunc(seconds / length);
      return name === 'hour' || name === 'minute' ? shortRelativeTime().format(count, name) : relativeTime().format(count, name);
    },
    /** Small whole numbers read the same everywhere, and spare the first screen the slowest of the constructors. */
    number: (value: number) => (Number.isInteger(value) && Math.abs(value) < 1000 ? String(value) : wide(integers().format(value))),
    /** `12,3 k`, where room is short. */
    compact: (value: number) => wide(compact().format(value)),
    /** A share of 0 to 1 as `12 %`. */
    percent: (part: number) => wide(percents().format(part)),
    /** Integer cents: `8 500 €`, with the cents when there are some. */
    money: ({ amount, currency }: { amount: number; currency: string }) =>
      wide(
        new Intl.NumberFormat(tag, { style: 'currency', currency, minimumFractionDigits: amount % 100 === 0 ? 0 : 2 }).format(amount / 100),
      ),
    /** Bytes as `1,4 Mo`. */
    size: (bytes: number) => {
      const step = bytes < 1e6 ? { unit: 'kilobyte', by: 1e3 } : { unit: 'megabyte', by: 1e6 };
      return wide(
        new Intl.NumberFormat(tag, { style: 'unit', unit: step.unit, unitDisplay: 'short', maximumFractionDigits: 1 }).format(
          bytes / step.by,
        ),
      );
    },
    /** `Léa, Nora et Tom`. */
    list: (items: string[]) => and().format(items),
    /** Orders words as the language does, accents and case aside. */
    compare: (a: string, b: string) => collator().compare(a, b),
  };
}

const made = new Map<Language, Formats>();
/** The formats of a language, for use outside of React. */
export function formatsOf(language: Language): Formats {
  const known = made.get(language) ?? makeFormats(language);
  made.set(language, known);
  return known;
}

/** Dates, numbers, money and lists as the reader writes them. */
export function useFormats(): Formats {
  const language = useLanguage();
  return useMemo(() => formatsOf(language), [language]);
}
