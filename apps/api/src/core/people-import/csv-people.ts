import { parse } from 'csv-parse/sync';
import { slugOf } from '../people';
import type { PersonFacts } from './person-row';

type Column = 'email' | 'name' | 'first' | 'last' | 'title' | 'department' | 'site' | 'sector' | 'bio' | 'languages' | 'skills' | 'manager';
/** Headers that are understood, folded as `slugOf` does. */
const headers: Record<Column, string[]> = {
  email: ['email', 'e-mail', 'mail', 'courriel', 'adresse', 'adresse-e-mail', 'address', 'email-address'],
  name: ['name', 'nom-complet', 'full-name', 'display-name', 'personne'],
  first: ['first', 'first-name', 'prenom', 'given-name'],
  last: ['last', 'last-name', 'nom', 'nom-de-famille', 'family-name', 'surname'],
  title: ['title', 'job', 'job-title', 'metier', 'poste', 'fonction', 'titre'],
  department: ['department', 'service', 'departement', 'team', 'equipe', 'direction'],
  site: ['site', 'location', 'lieu', 'office', 'bureau', 'ville', 'city'],
  sector: ['sector', 'secteur', 'industry', 'domaine'],
  bio: ['bio', 'about', 'presentation', 'note', 'notes'],
  languages: ['languages', 'language', 'langues', 'langue'],
  skills: ['skills', 'skill', 'competences', 'competence', 'savoir-faire'],
  manager: ['manager', 'responsable', 'manager-email', 'n-1', 'superieur'],
};
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
export function readCsv(text: string): PersonFacts[] {
  const rows = parse(text, {
    bom: true,
    delimiter: delimiterOf(text),
    relax_column_count: true,
    skip_empty_lines: true,
    info: true,
  }) as unknown as {
    record: string[];
    info: { lines: number };
  }[];
  const [head, ...body] = rows;
  const folded = (head?.record ?? []).map((name) => slugOf(name));
  const at = Object.fromEntries(
    Object.entries(headers).map(([column, names]) => [column, folded.findIndex((name) => names.includes(name))]),
  ) as Record<Column, number>;
  if (at.email < 0) throw new Error('no column of addresses');
  return body.map(({ record, info }) => {
    const cell = (column: Column): string => record[at[column]]?.trim() ?? '';
    // With a first name, « nom » is the last one; without, it is the whole.
    const name = cell('name') || [cell('first'), cell('last')].filter(Boolean).join(' ');
    return {
      line: info.lines,
      email: cell('email'),
      name,
      title: cell('title'),
      department: cell('department'),
      site: cell('site'),
      sector: cell('sector'),
      bio: cell('bio'),
      languages: listed(cell('languages')),
      skills: listed(cell('skills')),
      manager: cell('manager'),
    };
  });
}
