import { type File, type Idea, type IdeaPatch, ideaLimits, type Money } from '@ruche/contracts';
import { emptyDoc, isEmpty, type RichDoc } from '@ruche/rich-text';
import { tidyTitle } from '../../../shared/composer/entry-form';

/** An idea as it is being written. */
export interface IdeaForm {
  title: string;
  spaceId: number | null;
  body: RichDoc;
  problem: string;
  audience: string;
  goal: string;
  kpi: string;
  channels: string[];
  /** The amount as it was typed. */
  cost: { amount: string; currency: string };
  themeIds: number[];
  files: File[];
}
export type FieldName = keyof IdeaForm;
export const marketingFields = ['problem', 'audience', 'channels', 'goal', 'cost', 'kpi'] as const;
export type MarketingField = (typeof marketingFields)[number];
export const currencies = ['EUR', 'USD', 'GBP', 'CHF', 'CAD'] as const;

export const emptyForm = (title: string, spaceId: number | null): IdeaForm => ({
  title,
  spaceId,
  body: emptyDoc(),
  problem: '',
  audience: '',
  goal: '',
  kpi: '',
  channels: [],
  cost: { amount: '', currency: 'EUR' },
  themeIds: [],
  files: [],
});

/** What the server holds, as a form. */
export const formOf = (idea: Idea): IdeaForm => ({
  title: idea.title,
  spaceId: idea.space.id,
  body: idea.body.doc as unknown as RichDoc,
  problem: idea.problem,
  audience: idea.audience,
  goal: idea.goal,
  kpi: idea.kpi,
  channels: idea.channels,
  cost: { amount: idea.cost ? String(idea.cost.amount / 100) : '', currency: idea.cost?.currency ?? 'EUR' },
  themeIds: idea.themes.map(({ id }) => id),
  files: idea.files,
});

/** Cents of `8 500`, `8.500,50` or `8,500.50`; null when nothing is written, undefined when it is no amount. */
export function centsOf(typed: string): number | null | undefined {
  const text = typed.replace(/[\s\u00a0\u202f€$£]/g, '');
  if (text === '') return null;
  const parts = /^(\d[\d.,]*?)(?:[.,](\d{1,2}))?$/.exec(text);
  const whole = parts?.[1]?.replace(/[.,]/g, '');
  if (!whole || whole.length > 10) return undefined;
  return Number(whole) * 100 + Number((parts?.[2] ?? '').padEnd(2, '0') || 0);
}
export function moneyOf({ amount, currency }: IdeaForm['cost']): Money | null | undefined {
  const cents = centsOf(amount);
  return typeof cents === 'number' ? { amount: cents, currency } : cents;
}

/** Which fields of two forms say something else. */
export const differing = (one: IdeaForm, other: IdeaForm): FieldName[] =>
  (Object.keys(one) as FieldName[]).filter((name) => sent(one, name) !== sent(other, name));

const sent = (form: IdeaForm, name: FieldName): string => JSON.stringify(patchValue(form, name) ?? null);

function patchValue(form: IdeaForm, name: FieldName): unknown {
  switch (name) {
    case 'title':
      return tidyTitle(form.title);
    case 'files':
      return form.files.map(({ id }) => id);
    case 'cost':
      return moneyOf(form.cost);
    default:
      return form[name];
  }
}

/** What has changed since it was last saved, as the API takes it. A title of the wrong length and an amount that is none stay here. */
export function patchOf(form: IdeaForm, saved: IdeaForm): IdeaPatch {
  const patch: IdeaPatch = {};
  for (const name of differing(form, saved)) Object.assign(patch, partOf(form, name));
  return patch;
}

function partOf(form: IdeaForm, name: FieldName): IdeaPatch {
  switch (name) {
    case 'title': {
      const title = tidyTitle(form.title);
      return title && [...title].length <= ideaLimits.title.max ? { title } : {};
    }
    case 'body':
      return { body: { doc: form.body as unknown as Record<string, unknown> } };
    case 'files':
      return { fileIds: form.files.map(({ id }) => id) };
    case 'cost': {
      const cost = moneyOf(form.cost);
      return cost === undefined ? {} : { cost };
    }
    case 'spaceId':
      return form.spaceId === null ? {} : { spaceId: form.spaceId };
    default:
      return { [name]: form[name] };
  }
}

/** What the server holds once it has taken `patch`: what could not be sent is as it was before. */
export const afterPatch = (form: IdeaForm, before: IdeaForm, patch: IdeaPatch): IdeaForm => ({
  ...form,
  title: patch.title ?? before.title,
  cost: patch.cost === undefined ? before.cost : form.cost,
});

/** Is this field still empty? */
export function isMissing(form: IdeaForm, field: MarketingField): boolean {
  if (field === 'channels') return form.channels.length === 0;
  if (field === 'cost') return typeof centsOf(form.cost.amount) !== 'number';
  return form[field].trim() === '';
}

export type Mistake = 'short' | 'long' | 'space' | 'body' | 'cost';
/** What stands between this text and its being sent, by field. */
export function mistakesOf(form: IdeaForm): Partial<Record<FieldName, Mistake>> {
  const length = [...tidyTitle(form.title)].length;
  return {
    ...(length < ideaLimits.title.min ? { title: 'short' as const } : length > ideaLimits.title.max ? { title: 'long' as const } : {}),
    ...(form.spaceId === null ? { spaceId: 'space' as const } : {}),
    ...(isEmpty(form.body) ? { body: 'body' as const } : {}),
    ...(centsOf(form.cost.amount) === undefined ? { cost: 'cost' as const } : {}),
  };
}

/** Is there anything worth keeping? */
export const isBlank = (form: IdeaForm): boolean => differing({ ...form, spaceId: null }, emptyForm('', null)).length === 0;
