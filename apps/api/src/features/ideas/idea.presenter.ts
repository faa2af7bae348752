import type { Idea } from '@ruche/contracts';
import { excerpt, isEmpty } from '@ruche/rich-text';
import { type Actor, facilitates } from '../../core/access';
import { canComment, canReact, canReadConcerns, presentEntryRef, urlOf } from '../../core/entries';
import { presentFile } from '../../core/files';
import { presentRef } from '../../core/people';
import { tagged } from '../../platform/http/etag';
import { allowed } from '../../platform/http/verdict';
import type { IdeaRowFull } from './idea.query';
import { canEdit, canMerge, canRemove, canVote, isReady, openMoves } from './ideas.policy';
import { reachesShortlist } from './ideas.rules';

/** The idea as its page shows it, with its `ETag`. */
export function presentIdea(actor: Actor, i: IdeaRowFull, votesNeeded: number): Idea {
  const link = (type: string, direction: 'from' | 'to') =>
    (i.links ?? []).filter((l) => l.type === type && l.direction === direction).map((l) => presentEntryRef(l.entry));
  const credit = (i.credit ?? []).map((c) => ({ ...c, person: presentRef(c.person) }));
  return tagged({
    ...presentFacts(i),
    id: i.id,
    number: i.number,
    title: i.title,
    url: urlOf('idea', i.id, i.title),
    excerpt: excerpt(i.text, 180),
    stage: i.state,
    author: presentRef(i.author_ref),
    space: i.space_ref,
    themes: i.themes ?? [],
    pictureUrl: i.picture_file_id === null ? null : `/api/files/${i.picture_file_id}`,
    votes: i.voteCount,
    comments: i.comment_count,
    concerns: i.concern_count,
    createdAt: i.created_at.toISOString(),
    updatedAt: i.updated_at.toISOString(),
    openedAt: i.published_at?.toISOString() ?? null,
    body: { doc: { ...i.body }, text: i.text },
    authors: credit.filter((c) => c.role === 'author' || c.role === 'co_author').map((c) => c.person),
    credit,
    files: (i.files ?? []).map((f) => presentFile(actor, f)),
    timeline: (i.timeline ?? []).map((t) => ({ ...t, by: t.by && presentRef(t.by), at: new Date(t.at).toISOString() })),
    moves: openMoves(actor, i, factsOf(i, votesNeeded)),
    mergedInto: link('merged_into', 'to')[0] ?? null,
    mergeUndoUntil: i.merge_until?.toISOString() ?? null,
    merged: link('merged_into', 'from'),
    derivedFrom: link('derived_from', 'to')[0] ?? null,
    inspiredBy: link('inspired_by', 'to')[0] ?? null,
    reactions: i.reactions,
    followers: i.followers,
    exposures: i.exposure_count,
    support: i.support,
    version: i.version,
    viewer: { voted: i.voted, following: i.following, readAt: i.read_at?.toISOString() ?? null, author: i.mine },
    can: {
      vote: allowed(canVote(actor, i)),
      edit: allowed(canEdit(actor, i)),
      comment: allowed(canComment(actor, i)),
      react: allowed(canReact(actor, i)),
      merge: allowed(canMerge(actor, i)),
      unmerge: i.state === 'merged' && i.merge_until !== null && i.merge_until > new Date() && facilitates(actor, i.space.id),
      remove: allowed(canRemove(actor, i)),
      readConcerns: allowed(canReadConcerns(actor, i)),
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
