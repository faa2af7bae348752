import type { Announcement, AnnouncementInput, AnnouncementPatch } from '@ruche/contracts';
import { instantOf, type LocalTime, localTimeOf, nineIn } from '../../shared/publishing/local-time';

/** What an announcement has beyond its words, as it is being written. */
export interface AnnouncementFields {
  department: string;
  site: string;
  mustRead: boolean;
  /** Null: now. */
  starts: LocalTime | null;
  /** Null: thirty days. */
  ends: LocalTime | null;
}
const WEEK = 7;

export const newFields: AnnouncementFields = { department: '', site: '', mustRead: false, starts: null, ends: null };
export const aStart = (): LocalTime => localTimeOf(nineIn(1));
export const anEnd = (): LocalTime => localTimeOf(nineIn(WEEK));

export const fieldsOf = (a: Announcement): AnnouncementFields => ({
  department: a.department,
  site: a.site,
  mustRead: a.mustRead,
  starts: null,
  ends: a.endsAt ? localTimeOf(new Date(a.endsAt)) : null,
});

const lasting = ({ department, site, mustRead, ends }: AnnouncementFields) =>
  ({ department, site, mustRead, endsAt: ends && instantOf(ends) }) satisfies AnnouncementPatch;

/** What may change later, and did: an end that has passed is not sent again. */
export function patchFieldsOf(fields: AnnouncementFields, before: AnnouncementFields): AnnouncementPatch {
  const then = lasting(before);
  return Object.fromEntries(Object.entries(lasting(fields)).filter(([key, value]) => value !== then[key as keyof typeof then]));
}

/** All of it, the first time. */
export function inputFieldsOf(
  fields: AnnouncementFields,
): Pick<AnnouncementInput, 'department' | 'site' | 'mustRead' | 'endsAt' | 'publishAt'> {
  const publishAt = fields.starts && instantOf(fields.starts);
  return { ...lasting(fields), ...(publishAt ? { publishAt } : {}) };
}
