import {
  type PeopleImportMistake,
  profileLimits,
  type SkillLevel,
  type SpokenLanguage,
  skillLimits,
  spokenLanguages,
} from '@ruche/contracts';

/** Somebody as a file tells of them; what is empty says nothing. */
export interface PersonFacts {
  line: number;
  email: string;
  name: string;
  title: string;
  department: string;
  site: string;
  sector: string;
  bio: string;
  languages: string[];
  /** `Rédaction` or `Rédaction:3`. */
  skills: string[];
  /** The address of their manager. */
  manager: string;
  /** How much of a week they work: `80`, `80 %`, `0,8`. */
  workingTime: string;
  picture?: Buffer;
}
export interface Mistake {
  line: number;
  code: PeopleImportMistake;
  what: string;
}
export interface ImportRow extends Omit<PersonFacts, 'skills' | 'languages' | 'workingTime'> {
  /** Percent; null when nothing is said. */
  workingTime: number | null;
  languages: SpokenLanguage[];
  skills: { name: string; level: SkillLevel }[];
}

const ADDRESS = /^[^\s@<>(),;:"[\]\\]{1,64}@[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)+$/;
const texts = ['name', 'title', 'department', 'site', 'sector', 'bio'] as const;
/** Practises: what a level is when none is said. */
const USUAL: SkillLevel = 2;
const spoken = new Map<string, SpokenLanguage>(
  spokenLanguages
    .flatMap((code) => ['fr', 'en'].map((tongue) => [nameOf(code, tongue), code] as const))
    .concat(spokenLanguages.map((code) => [code, code])),
);
function nameOf(code: string, tongue: string): string {
  return (new Intl.DisplayNames([tongue], { type: 'language' }).of(code) ?? code).toLowerCase();
}

/** A row in our terms, or what is wrong with it. No formula, control character or line break comes in with a short text. */
export function judge(facts: PersonFacts): ImportRow | Mistake {
  const wrong = (code: PeopleImportMistake, what = ''): Mistake => ({ line: facts.line, code, what: what.slice(0, 80) });
  const row: ImportRow = {
    ...facts,
    email: facts.email.trim().toLowerCase(),
    manager: facts.manager.trim().toLowerCase(),
    workingTime: percentOf(facts.workingTime),
    languages: [],
    skills: [],
  };
  if (!row.email) return wrong('no_email', facts.name);
  if (row.email.length > 254 || !ADDRESS.test(row.email)) return wrong('bad_email', facts.email);
  for (const field of texts) {
    row[field] = field === 'bio' ? facts[field].replaceAll('\0', '').trim() : oneLine(facts[field]);
    if (row[field].length > profileLimits[field]) return wrong('too_long', row[field]);
  }
  if (!row.name) return wrong('no_name', row.email);
  if (facts.workingTime.trim() && row.workingTime === null) return wrong('bad_working_time', facts.workingTime);
  for (const said of facts.languages) {
    const code = spoken.get(said.trim().toLowerCase().slice(0, 40)) ?? spoken.get(said.trim().toLowerCase().split(/[-_]/)[0] ?? '');
    if (!code) return wrong('unknown_language', said);
    if (!row.languages.includes(code)) row.languages.push(code);
  }
  for (const said of facts.skills) {
    const [, name = '', level] = /^(.*?)(?:\s*[:=]\s*(\S+))?$/u.exec(oneLine(said)) ?? [];
    if (level !== undefined && !/^[1-4]$/.test(level)) return wrong('bad_level', said);
    if (name.length < 2 || name.length > skillLimits.name) return wrong('too_long', said);
    row.skills.push({ name, level: level ? (Number(level) as SkillLevel) : USUAL });
  }
  if (row.skills.length > skillLimits.declared || row.languages.length > profileLimits.languages) return wrong('over_limit', facts.name);
  return row;
}

/** A share of full time, as a percent from 1 to 100: what is not above 1 and has no sign is a fraction. Null for anything else. */
function percentOf(said: string): number | null {
  const [, digits = '', sign] = /^(\d{1,3}(?:[.,]\d{1,4})?)\s*(%?)$/.exec(said.trim()) ?? [];
  const number = Number(digits.replace(',', '.'));
  const percent = Math.round(!sign && number <= 1 ? number * 100 : number);
  return digits && percent >= 1 && percent <= 100 ? percent : null;
}

const oneLine = (text: string): string => text.replace(/[\p{Cc}\u2028\u2029\s]+/gu, ' ').trim();
