import { type Announcement, type AnnouncementInput, type AnnouncementPatch, checkLimits } from '@ruche/contracts';
import { instantOf, type LocalTime, localTimeOf, nineIn } from '../../shared/publishing/local-time';

/** One question as it is being written; `right` is the place of the right option. */
export interface CheckForm {
  question: string;
  options: string[];
  right: number;
}

/** What an announcement has beyond its words, as it is being written. */
export interface AnnouncementFields {
  department: string;
  site: string;
  mustRead: boolean;
  /** What whoever confirms is asked; null: nothing. */
  check: CheckForm | null;
  /** Null: now. */
  starts: LocalTime | null;
  /** Null: thirty days. */
  ends: LocalTime | null;
}
const WEEK = 7;

export const newFields: AnnouncementFields = { department: '', site: '', mustRead: false, check: null, starts: null, ends: null };
export const aStart = (): LocalTime => localTimeOf(nineIn(1));
export const anEnd = (): LocalTime => localTimeOf(nineIn(WEEK));

export const fieldsOf = (a: Announcement): AnnouncementFields => ({
  department: a.department,
  site: a.site,
  mustRead: a.mustRead,
  check: a.check && { question: a.check.question, options: a.check.options, right: a.check.right ?? 0 },
  starts: null,
  ends: a.endsAt ? localTimeOf(new Date(a.endsAt)) : null,
});

export const aCheck = (): CheckForm => ({ question: '', options: ['', ''], right: 0 });

/** What is missing or wrong in the question, if one is asked. */
export function checkMistake({ mustRead, check }: AnnouncementFields): 'question' | 'options' | 'alike' | null {
  if (!mustRead || !check) return null;
  const { question, options } = tidy(check);
  if ([...question].length < checkLimits.question.min) return 'question';
  if (options.some((option) => option === '')) return 'options';
  return new Set(options).size < options.length ? 'alike' : null;
}

const tidy = ({ question, options, right }: CheckForm): CheckForm => ({
  question: question.trim(),
  options: options.map((option) => option.trim()),
  right,
});

const lasting = ({ department, site, mustRead, check, ends }: AnnouncementFields) =>
  ({
    department,
    site,
    mustRead,
    check: mustRead && check ? tidy(check) : null,
    endsAt: ends && instantOf(ends),
  }) satisfies AnnouncementPatch;

/** What may change later, and did: an end that has passed is not sent again. */
export function patchFieldsOf(fields: AnnouncementFields, before: AnnouncementFields): AnnouncementPatch {
  const then = lasting(before);
  return Object.fromEntries(
    Object.entries(lasting(fields)).filter(([key, value]) => JSON.stringify(value) !== JSON.stringify(then[key as keyof typeof then])),
  );
}

/** All of it, the first time. */
export function inputFieldsOf(
  fields: AnnouncementFields,
): Pick<AnnouncementInput, 'department' | 'site' | 'mustRead' | 'check' | 'endsAt' | 'publishAt'> {
  const publishAt = fields.starts && instantOf(fields.starts);
  return { ...lasting(fields), ...(publishAt ? { publishAt } : {}) };
}
