import type { Idea } from '@ruche/contracts';
import { isEmpty } from '@ruche/rich-text';
import { type Actor, facilitates } from '../../core/access';
import { presentPage } from '../../core/entries';
import { presentRef } from '../../core/people';
import { allowed } from '../../platform/http/verdict';
import type { IdeaRowFull } from './idea.query';
import { canEdit, canMerge, canRemove, canVote, isReady, openMoves } from './ideas.policy';
import { reachesShortlist } from './ideas.rules';

/** The idea as its page shows it, with its `ETag`. */
export function presentIdea(actor: Actor, i: IdeaRowFull, votesNeeded: number): Idea {
  const page = presentPage(actor, i);
  const link = (type: string, direction: 'from' | 'to') =>
    page.links.filter((l) => l.type === type && l.direction === direction).map((l) => l.entry);
  const credit = (i.credit ?? []).map((c) => ({ ...c, person: presentRef(c.person) }));
  // What an idea does not show of a page stays behind: the reply's schema does not name it.
  return Object.assign(page, presentFacts(i), {
    number: i.number,
    stage: i.state,
    concerns: i.concern_count,
    openedAt: page.publishedAt,
    authors: credit.filter((c) => c.role === 'author' || c.role === 'co_author').map((c) => c.person),
    credit,
    timeline: (i.timeline ?? []).map((t) => ({ ...t, by: t.by && presentRef(t.by), at: new Date(t.at).toISOString() })),
    moves: openMoves(actor, i, factsOf(i, votesNeeded)),
    mergedInto: link('merged_into', 'to')[0] ?? null,
    mergeUndoUntil: i.merge_until?.toISOString() ?? null,
    merged: link('merged_into', 'from'),
    derivedFrom: link('derived_from', 'to')[0] ?? null,
    inspiredBy: link('inspired_by', 'to')[0] ?? null,
    exposures: i.exposure_count,
    support: i.support,
    can: {
      vote: allowed(canVote(actor, i)),
      edit: allowed(canEdit(actor, i)),
      comment: page.can.comment,
      react: page.can.react,
      merge: allowed(canMerge(actor, i)),
      unmerge: i.state === 'merged' && i.merge_until !== null && i.merge_until > new Date() && facilitates(actor, i.space.id),
      remove: allowed(canRemove(actor, i)),
      readConcerns: page.can.readConcerns,
    },
  });
}

/** The marketing fields, and which of them are still empty: shown, never required. */
function presentFacts(i: IdeaRowFull) {
  const cost = i.cost_amount === null || i.cost_currency === null ? null : { amount: i.cost_amount, currency: i.cost_currency };
  const facts = { problem: i.problem, audience: i.idea_audience, goal: i.goal, kpi: i.kpi, channels: i.channels, cost };
  const missing = (Object.keys(facts) as (keyof typeof facts)[]).filter((key) => facts[key] === null || facts[key]?.toString() === '');
  return { ...facts, missing };
}

export const factsOf = (i: IdeaRowFull, votesNeeded: number) => ({
  ready: isReady({ title: i.title, empty: isEmpty(i.body) }),
  changed: i.version_at_return === null || i.version > i.version_at_return,
  thresholdMet: reachesShortlist({ votes: i.voteCount, better: i.better_beside, open: i.open_beside }, votesNeeded),
  idle: i.idle ?? false,
});
