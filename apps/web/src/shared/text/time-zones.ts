import type { Language } from '../../platform/words';

const tagOf = (language: Language): string => (language === 'fr' ? 'fr-FR' : 'en-GB');

/** What a clock says there now: `14:30`, with the day when it is another one; empty for a zone that the browser does not know. */
export function clockIn(timeZone: string, language: Language, now = Date.now()): string {
  try {
    const day = (zone?: string) =>
      new Intl.DateTimeFormat('en-CA', { dateStyle: 'short', ...(zone ? { timeZone: zone } : {}) }).format(now);
    const other = day(timeZone) !== day();
    return new Intl.DateTimeFormat(tagOf(language), {
      timeZone,
      hour: '2-digit',
      minute: '2-digit',
      ...(other ? { weekday: 'short' } : {}),
    }).format(now);
  } catch {
    return '';
  }
}

/** Distance to UTC now: `UTC+1`. */
export function offsetOf(timeZone: string, now = Date.now()): string {
  const parts = new Intl.DateTimeFormat('en-GB', { timeZone, timeZoneName: 'shortOffset' }).formatToParts(now);
  const name = parts.find(({ type }) => type === 'timeZoneName')?.value ?? '';
  return name.replace('GMT', 'UTC');
}

/** Every zone that this browser knows, `Europe/Paris` … */
export const timeZones = (): string[] => Intl.supportedValuesOf('timeZone');

/** `Europe/Paris` as one reads it: `Europe · Paris`; `America/Argentina/Buenos_Aires` keeps its three parts. */
export const readableZone = (timeZone: string): string => timeZone.replaceAll('_', ' ').replaceAll('/', ' · ');
