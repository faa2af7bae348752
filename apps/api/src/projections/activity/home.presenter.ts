import type { Duty, Home, IdeaSummary } from '@ruche/contracts';
import type { Actor } from '../../core/access';
import { presentEntryRef, urlOf } from '../../core/entries';
import { presentRef } from '../../core/people';
import { presentSpotlight } from '../../features/spotlight';
import type { DutyRow, HomeRow, NewsRow } from './home.queries';
import { dutyOrder, dutyPlaces, minutesFor } from './home.rules';
import type { MovedRow } from './moved.queries';

const DUTIES = 5;

export const presentHome = (actor: Actor, row: HomeRow, toVote: IdeaSummary[]): Home => ({
  duties: presentDuties(row.duties).slice(0, DUTIES),
  toVote,
  news: row.news.map(presentNews),
  chain: row.chain,
  moved: presentMoved(row.moved),
  spotlight: row.spotlight && presentSpotlight(actor, row.spotlight),
  hidden: row.hidden,
  firstSteps: presentSteps(row.steps),
});

export const presentDuties = (duties: HomeRow['duties']): Duty[] =>
  dutyOrder.filter((kind) => duties[kind].n > 0).map((kind) => presentDuty(kind, duties[kind]));

/** One thing has its own address and title; several the list where they stand. */
function presentDuty(kind: Duty['kind'], { n, id, title, slug }: DutyRow): Duty {
  const one = slug
    ? `/spaces/${slug}?tab=members`
    : id !== null && title !== null
      ? urlOf({ kind: kind === 'answer_question' ? 'question' : 'idea', id, title })
      : null;
  return { kind, count: n, minutes: minutesFor(kind, n), url: one ?? dutyPlaces[kind], title };
}

const presentNews = ({ id, title, doc, text, author, space, at, to_confirm }: NewsRow): Home['news'][number] => ({
  id,
  title,
  url: urlOf({ kind: 'announcement', id, title }),
  body: { doc, text },
  author: presentRef(author),
  space,
  toConfirm: to_confirm,
  at: new Date(at).toISOString(),
});

const presentMoved = ({ since, total, items }: MovedRow): Home['moved'] => ({
  since: since && new Date(since).toISOString(),
  total,
  items: items.map(({ entry, from, to, at }) => ({ entry: presentEntryRef(entry), from, to, at: new Date(at).toISOString() })),
});

const presentSteps = (done: HomeRow['steps']): Home['firstSteps'] => {
  const steps = (['picture', 'vote', 'comment', 'follow'] as const).map((key) => ({ key, done: done[key] }));
  return steps.every((step) => step.done) ? [] : steps;
};
