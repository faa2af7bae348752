import { type IdeaStage, ideaLimits } from '@ruche/contracts';
import { slugOf } from '../../core/people';

/** What an imported row can say. */
export const importFields = [
  'title',
  'body',
  'author',
  'space',
  'problem',
  'audience',
  'channels',
  'goal',
  'cost',
  'kpi',
  'themes',
  'created',
  'stage',
] as const;
export type ImportField = (typeof importFields)[number];

/** Headers that are understood without being told, folded as `slugOf` does. */
const synonyms: Record<ImportField, string[]> = {
  title: ['title', 'titre', 'idea', 'idee', 'name', 'nom', 'subject', 'sujet'],
  body: ['body', 'proposal', 'proposition', 'description', 'text', 'texte', 'details', 'detail'],
  author: ['author', 'auteur', 'email', 'e-mail', 'mail', 'author-email', 'auteur-email', 'created-by', 'propose-par', 'courriel'],
  space: ['space', 'espace', 'team', 'equipe'],
  problem: ['problem', 'probleme', 'need', 'besoin'],
  audience: ['audience', 'public', 'target', 'cible'],
  channels: ['channels', 'channel', 'canaux', 'canal'],
  goal: ['goal', 'objectif', 'objective', 'but'],
  cost: ['cost', 'cout', 'budget', 'price', 'prix'],
  kpi: ['kpi', 'indicator', 'indicateur', 'mesure'],
  themes: ['themes', 'theme', 'tags', 'category', 'categorie'],
  created: ['created', 'date', 'created-at', 'cree-le', 'submitted', 'date-de-creation'],
  stage: ['stage', 'status', 'etape', 'statut', 'state'],
};
export const importStages = ['draft', 'submitted', 'open'] as const satisfies readonly IdeaStage[];

export interface ImportRow {
  line: number;
  title: string;
  body: string;
  author: string;
  space: string | null;
  problem: string;
  audience: string;
  goal: string;
  kpi: string;
  channels: string[];
  cost: { amount: number; currency: string } | null;
  themes: string[];
  created: Date | null;
  stage: (typeof importStages)[number];
}
export interface ImportMistake {
  line: number;
  words: string;
}

/**
 * Which column holds what.
 * @param given `field=header` choices that come before ours
 * @throws Error in words when a header is not there, or title or author has none
 */
export function mapColumns(headers: string[], given: Record<string, string> = {}): Map<ImportField, number> {
  const folded = headers.map((h) => slugOf(h));
  const columns = new Map<ImportField, number>();
  for (const [field, header] of Object.entries(given)) {
    if (!importFields.includes(field as ImportField))
      throw new Error(`There is no field "${field}"; there are ${importFields.join(', ')}.`);
    const at = folded.indexOf(slugOf(header));
    if (at < 0) throw new Error(`The file has no column "${header}"; it has ${headers.join(', ')}.`);
    columns.set(field as ImportField, at);
  }
  const used = new Set(columns.values());
  for (const field of importFields) {
    if (columns.has(field)) continue;
    const at = folded.findIndex((h, i) => !used.has(i) && synonyms[field].includes(h));
    if (at < 0) continue;
    columns.set(field, at);
    used.add(at);
  }
  if (!columns.has('title'))
    throw new Error(`No column holds the title; say which with --map title=<header>. The file has ${headers.join(', ')}.`);
  return columns;
}

/** A row in our terms, or what is wrong with it, in words. */
export function readRow(
  line: number,
  cells: string[],
  columns: Map<ImportField, number>,
  fallback: { author?: string; stage: ImportRow['stage'] },
): ImportRow | ImportMistake {
  const cell = (field: ImportField) => cells[columns.get(field) ?? -1]?.trim() ?? '';
  const title = cell('title').replace(/\s+/g, ' ');
  const length = [...title].length;
  const { min, max } = ideaLimits.title;
  if (length < min || length > max) return { line, words: `the title has ${length} characters; ${min} to ${max} are needed` };
  const author = (cell('author') || fallback.author || '').toLowerCase();
  if (!author) return { line, words: 'no author' };
  for (const field of ['problem', 'audience', 'goal', 'kpi'] as const)
    if (cell(field).length > ideaLimits.field) return { line, words: `${field} is longer than ${ideaLimits.field} characters` };
  if (cells.some((c) => c.includes('\0'))) return { line, words: 'a character that cannot be stored (NUL)' };
  const cost = readCost(cell('cost'));
  if (cost === undefined) return { line, words: `"${cell('cost')}" is not an amount of money` };
  const created = cell('created') ? readDate(cell('created')) : null;
  if (created === undefined) return { line, words: `"${cell('created')}" is not a date; write 2026-11-22 or 22/11/2026` };
  if (created && created > new Date()) return { line, words: `the date ${cell('created')} is in the future` };
  const stage = cell('stage') || fallback.stage;
  if (!(importStages as readonly string[]).includes(stage))
    return { line, words: `the stage "${stage}" cannot be imported; ${importStages.join(', ')} can` };
  const list = (field: ImportField) => [
    ...new Set(
      cell(field)
        .split(/[;|]/)
        .map((s) => s.trim())
        .filter(Boolean),
    ),
  ];
  return {
    line,
    title,
    body: cell('body'),
    author,
    space: cell('space') || null,
    problem: cell('problem'),
    audience: cell('audience'),
    goal: cell('goal'),
    kpi: cell('kpi'),
    channels: list('channels')
      .slice(0, ideaLimits.channels)
      .map((c) => c.slice(0, ideaLimits.channel)),
    cost,
    themes: list('themes').slice(0, ideaLimits.themes),
    created,
    stage: stage as ImportRow['stage'],
  };
}

const currencies: Record<string, string> = { '€': 'EUR', eur: 'EUR', $: 'USD', usd: 'USD', '£': 'GBP', gbp: 'GBP', chf: 'CHF' };

/** `8 500,50 €`, `8,500.50 EUR`, `8500` → cents; null when empty, undefined when it is no amount. */
export function readCost(text: string): { amount: number; currency: string } | null | undefined {
  if (!text) return null;
  const match = /^([€$£]|[a-z]{3})?\s*([\d\s\u00a0\u202f.,']+?)\s*([€$£]|[a-z]{3})?$/i.exec(text);
  if (!match) return undefined;
  const currency = currencies[(match[1] ?? match[3] ?? '€').toLowerCase()];
  const digits = (match[2] ?? '').replace(/[\s\u00a0\u202f']/g, '');
  const decimals = /[.,](\d{1,2})$/.exec(digits)?.[1] ?? '';
  const whole = (decimals ? digits.slice(0, -decimals.length - 1) : digits).replace(/[.,]/g, '');
  const amount = Number(whole) * 100 + Number(decimals.padEnd(2, '0') || 0);
  return currency && /^\d+$/.test(whole) && Number.isSafeInteger(amount) ? { amount, currency } : undefined;
}

function readDate(text: string): Date | undefined {
  const french = /^(\d{1,2})[/.](\d{1,2})[/.](\d{4})$/.exec(text);
  const iso = french ? `${french[3]}-${french[2]?.padStart(2, '0')}-${french[1]?.padStart(2, '0')}` : text;
  if (!/^\d{4}-\d{2}-\d{2}/.test(iso)) return undefined;
  const date = new Date(iso.length === 10 ? `${iso}T09:00:00Z` : iso);
  return Number.isNaN(date.getTime()) ? undefined : date;
}
