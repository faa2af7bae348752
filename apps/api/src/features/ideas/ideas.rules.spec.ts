import { describe, expect, it } from '@jest/globals';
import { type IdeaStage, ideaStages } from '@ruche/contracts';
import fc from 'fast-check';
import { useApi } from '../../testing/api';
import { reachesShortlist, type Signal, storedTrend, support, trending, trendNow } from './ideas.rules';
import { legalFrom, mayMove, ruleFor, stageRules } from './stages';

const DAY = 86_400_000;
const now = new Date('2026-11-20T12:00:00Z');
const ago = (days: number) => new Date(now.getTime() - days * DAY);
const times = (n: number, kind: Signal['kind'], days: number): Signal[] => Array.from({ length: n }, () => ({ kind, at: ago(days) }));

describe('support', () => {
  it.each([
    [10, 20, 0.3623],
    [40, 60, 0.5852],
    [30, 200, 0.1205],
    [100, 400, 0.2233],
    [0, 0, 0],
  ])('%i votes of %i who saw it → %d', (votes, exposures, expected) => expect(support(votes, exposures)).toBeCloseTo(expected, 4));

  it('counts a voter as somebody who saw it', () => expect(support(10, 3)).toBe(support(10, 10)));
});

describe('trending', () => {
  it.each([
    ['10 votes today', times(10, 'vote', 0), 10],
    ['30 votes 14 days ago', times(30, 'vote', 14), 7.5],
    ['6 votes yesterday and 3 commenters today', [...times(6, 'vote', 1), ...times(3, 'first_comment', 0)], 11.4343],
    ['one follow a week ago', times(1, 'follow', 7), 0.25],
    ['a vote of tomorrow', times(1, 'vote', -1), 0],
  ])('%s', (_, signals, expected) => expect(trending(signals, now)).toBeCloseTo(expected, 4));

  it('is what the stored form says', () => {
    const kinds = fc.constantFrom<Signal['kind']>('vote', 'first_comment', 'follow');
    fc.assert(
      fc.property(fc.array(fc.record({ kind: kinds, days: fc.integer({ min: 0, max: 300 }) }), { minLength: 1, maxLength: 50 }), (list) => {
        const signals = list.map(({ kind, days }) => ({ kind, at: ago(days) }));
        expect(trendNow(storedTrend(signals), now)).toBeCloseTo(trending(signals, now), 6);
      }),
    );
  });
});

describe('the formulas in PostgreSQL', () => {
  const api = useApi();

  it('are the same as ours', async () => {
    const [found] = await api.db.rows<{ wilson: number; trend: number; taken: number }>(
      `SELECT wilson(40, 60) AS wilson, trend_add(trend_add(-1e9, 1, $1), 2, $2) AS trend, trend_subtract(trend_add(trend_add(-1e9, 1, $1), 2, $2), 2, $2) AS taken`,
      [ago(3), ago(1)],
    );
    expect(found?.wilson).toBeCloseTo(support(40, 60), 10);
    expect(found?.trend).toBeCloseTo(
      storedTrend([
        { kind: 'vote', at: ago(3) },
        { kind: 'first_comment', at: ago(1) },
      ]),
      9,
    );
    expect(found?.taken).toBeCloseTo(storedTrend([{ kind: 'vote', at: ago(3) }]), 9);
  });
});

describe('the shortlist', () => {
  it.each([
    [{ votes: 10, better: 50, open: 60 }, true],
    [{ votes: 9, better: 50, open: 60 }, false],
    [{ votes: 3, better: 1, open: 10 }, true],
    [{ votes: 3, better: 2, open: 10 }, false],
    [{ votes: 0, better: 0, open: 1 }, false],
  ])('%j → %s', (idea, expected) => expect(reachesShortlist(idea, 10)).toBe(expected));
});

describe('stages', () => {
  /** product/domain 3.2, one line a stage: where it can go. */
  const table: Record<IdeaStage, IdeaStage[]> = {
    draft: ['submitted', 'merged', 'withdrawn'],
    submitted: ['open', 'needs_work', 'merged', 'withdrawn'],
    needs_work: ['submitted', 'merged', 'withdrawn'],
    open: ['shortlisted', 'parked', 'merged', 'withdrawn'],
    shortlisted: ['in_jury', 'merged', 'withdrawn'],
    in_jury: ['pitch', 'funded', 'rework', 'declined', 'withdrawn'],
    pitch: ['funded', 'rework', 'declined', 'withdrawn'],
    rework: ['in_jury', 'withdrawn'],
    funded: ['in_campaign'],
    in_campaign: ['measured', 'stopped'],
    measured: ['published'],
    stopped: ['published'],
    published: [],
    declined: ['draft'],
    parked: ['open', 'draft'],
    withdrawn: ['draft'],
    merged: [],
  };

  it.each(ideaStages.map((stage) => [stage]))('%s', (stage) => expect(legalFrom(stage)).toEqual(table[stage]));

  it('asks two different people for money', () => {
    const rule = ruleFor('in_jury', 'funded');
    expect(rule && mayMove(rule, ['chair', 'budget_holder'])).toBe(false);
  });

  it('lets a member move nothing', () => {
    for (const rule of stageRules) expect(mayMove(rule, [])).toBe(false);
  });

  it.each([
    ['submitted', 'needs_work', 20],
    ['in_jury', 'declined', 50],
  ] as const)('%s → %s wants a reason of %i', (from, to, min) => expect(ruleFor(from, to)?.reason).toBe(min));
});
