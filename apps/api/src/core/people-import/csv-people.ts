import { parse } from 'csv-parse/sync';
import { slugOf } from '../people';
import type { PersonFacts } from './person-row';

type Column =
  | 'email'
  | 'name'
  | 'first'
  | 'last'
  | 'title'
  | 'department'
  | 'site'
  | 'sector'
  | 'bio'
  | 'languages'
  | 'skills'
  | 'manager'
  | 'workingTime';
/** Headers that are understood, folded as `slugOf` does, the surest first: also those of Outlook and of Google's contacts. */
const headers: Record<Column, string[]> = {
  email: [
    ...['email', 'e-mail', 'mail', 'courriel', 'e-mail-address', 'email-address', 'adresse-e-mail', 'adresse-de-messagerie'],
    ...['e-mail-1-value', 'primary-email', 'work-email', 'adresse', 'address'],
  ],
  name: ['name', 'nom-complet', 'full-name', 'display-name', 'nom-affiche', 'personne'],
  first: ['first', 'first-name', 'prenom', 'given-name'],
  last: ['last', 'last-name', 'nom', 'nom-de-famille', 'family-name', 'surname'],
  // « Titre » is what comes before a name in Outlook, where there is a job too.
  title: ['job-title', 'metier', 'poste', 'fonction', 'profession', 'organization-title', 'organization-1-title', 'job', 'title', 'titre'],
  department: [
    ...['department', 'service', 'departement', 'organization-department', 'organization-1-department'],
    ...['team', 'equipe', 'direction'],
  ],
  site: [
    'site',
    'office',
    'office-location',
    'bureau',
    'location',
    'lieu',
    'ville',
    'city',
    'business-city',
    'ville-bureau',
    'address-1-city',
  ],
  sector: ['sector', 'secteur', 'industry', 'domaine'],
  bio: ['bio', 'about', 'presentation', 'note', 'notes'],
  languages: ['languages', 'language', 'langues', 'langue'],
  skills: ['skills', 'skill', 'competences', 'competence', 'savoir-faire'],
  workingTime: ['working-time', 'temps-de-travail', 'part-time', 'temps-partiel', 'quotite', 'taux-d-activite', 'fte', 'etp'],
  manager: ['manager', 'manager-email', 'responsable', 'n-1', 'superieur'],
};
/** Google puts several addresses into one cell. */
const SEVERAL = /\s*:::\s*/;
const listed = (cell: string): string[] =>
  cell
    .split(/[;|,]/)
    .map((s) => s.trim())
    .filter(Boolean);

/** The separator that the header line uses most, outside of quotes. */
function delimiterOf(text: string): string {
  const header =
    text
      .slice(0, 16_384)
      .replace(/"[^"]*"/g, '')
      .split(/\r?\n/)[0] ?? '';
  const count = (mark: string) => header.split(mark).length;
  return [';', ',', '\t'].reduce((best, mark) => (count(mark) > count(best) ? mark : best));
}

/** People of a CSV file, with the line each begins on. @throws Error when it has no column of addresses */
export function readCsv(whole: string): PersonFacts[] {
  // Excel says on a line of its own what parts the cells.
  const [told = '', mark] = /^sep=(.)\r?\n/i.exec(whole) ?? [];
  const text = whole.slice(told.length);
  const rows = parse(text, {
    delimiter: mark ?? delimiterOf(text),
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    skip_records_with_empty_values: true,
    info: true,
  }) as unknown as {
    record: string[];
    info: { lines: number };
  }[];
  const [head, ...body] = rows;
  const folded = (head?.record ?? []).map((name) => slugOf(name));
  const at = Object.fromEntries(
    Object.entries(headers).map(([column, names]) => [column, names.map((name) => folded.indexOf(name)).find((i) => i >= 0) ?? -1]),
  ) as Record<Column, number>;
  if (at.email < 0) throw new Error('no column of addresses');
  return body.map(({ record, info }) => {
    const cell = (column: Column): string => record[at[column]]?.trim() ?? '';
    // With a first name, « nom » is the last one; without, it is the whole.
    const name = cell('name') || [cell('first'), cell('last')].filter(Boolean).join(' ');
    return {
      line: info.lines + (told ? 1 : 0),
      email: cell('email').split(SEVERAL)[0] ?? '',
      name,
      title: cell('title'),
      department: cell('department'),
      site: cell('site'),
      sector: cell('sector'),
      bio: cell('bio'),
      languages: listed(cell('languages')),
      skills: listed(cell('skills')),
      manager: cell('manager'),
      workingTime: cell('workingTime'),
    };
  });
}
