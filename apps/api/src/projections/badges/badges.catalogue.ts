import { type BadgeKey, type BadgeLevel, badgeKeys } from '@ruche/contracts';
import { commentCreated } from '../../core/comments';
import { entryChanged, entryDeleted, entryRestored, entryVoted } from '../../core/entries';
import { helpRated } from '../../features/help';
import { ideaMerged, ideaUnmerged } from '../../features/ideas';
import { kudosGiven } from '../../features/kudos';
import { answerAccepted, answerUnaccepted, questionAnswered, questionSettled } from '../../features/questions';
import type { EventMaker } from '../../platform/events/domain-event';
import * as facts from './badge-facts';

/** A badge as data: when it is looked at again, what counts towards it, and how much of it is needed. */
export interface BadgeRule {
  level: BadgeLevel;
  threshold: number;
  facts: facts.Facts;
  /** Events after which it is looked at; those whose facts are the ledger's follow the ledger. Each night all are. */
  triggers?: readonly EventMaker[];
  /** Given once for each key of its facts; left out: once. */
  repeats?: true;
  /** Goes when the condition stops being true: ever, or within so many days. */
  revocable?: true | number;
  /** Nothing causes it yet. */
  later?: true;
}
type More = Omit<BadgeRule, 'level' | 'threshold' | 'facts'>;
const of =
  (level: BadgeLevel) =>
  (threshold: number, found: facts.Facts, more: More = {}): BadgeRule => ({ level, threshold, facts: found, ...more });
const [bronze, silver, gold] = [of('bronze'), of('silver'), of('gold')];

const revocable = true;
const repeats = true;
const later = true;
const changes = [entryChanged, entryDeleted, entryRestored] as const;
const settles = [answerAccepted, answerUnaccepted, questionSettled, entryVoted, ...changes] as const;

/** The 25, with the rules of product/gamification 4.5. Lines whose code begins with F are facts that give no points. */
export const catalogue: Record<BadgeKey, BadgeRule> = {
  welcome: bronze(1, facts.welcome),
  first_spark: bronze(1, facts.earned('P02'), { revocable }),
  active_voice: bronze(10, facts.activeVoice, { triggers: [entryVoted] }),
  helping_hand: bronze(1, facts.earned('P08'), { revocable, later }),
  unifier: silver(3, facts.unifier, { triggers: [ideaMerged, ideaUnmerged] }),
  finalist: silver(1, facts.earnedEach('P04'), { repeats }),
  funded: gold(1, facts.earnedEach('P05'), { repeats, revocable: 7 }),
  made_real: gold(1, facts.earnedEach('P07'), { repeats, later }),
  bullseye: gold(1, facts.earnedEach('F09'), { repeats, revocable, later }),
  good_lesson: silver(5, facts.ratedEach('F10'), { repeats, revocable, later }),
  scout: bronze(5, facts.earned('P18'), { revocable, later }),
  keen_nose: gold(1, facts.earnedEach('P20'), { repeats, later }),
  curator: silver(20, facts.earned('F13'), { revocable, later }),
  good_question: bronze(5, facts.goodQuestion, { repeats, revocable, triggers: [entryVoted, ...changes] }),
  solid_answer: bronze(3, facts.solidAnswer, { repeats, revocable, triggers: settles }),
  proven_expert: gold(10, facts.provenExpert, { repeats, revocable, triggers: [...settles, helpRated] }),
  first_responder: silver(10, facts.firstResponder, { triggers: [entryVoted, questionAnswered] }),
  writer: silver(5, facts.earned('P17'), { revocable }),
  gardener: silver(20, facts.gardener),
  bridge: gold(4, facts.bridge, { repeats }),
  team_spirit: silver(1, facts.earnedEach('F21'), { repeats, later }),
  exemplary_juror: silver(15, facts.earned('F22'), { later }),
  thank_you: bronze(5, facts.thanked, { repeats, triggers: [kudosGiven] }),
  mentor: silver(3, facts.mentor, { triggers: [commentCreated, questionAnswered] }),
  inspiration: gold(3, facts.earned('P27'), { revocable, later }),
};

/** Every event after which some badge is looked at. */
export const triggers: EventMaker[] = [...new Set(Object.values(catalogue).flatMap((rule) => rule.triggers ?? []))];
/** The badges that are looked at after an event. */
export const triggeredBy = (type: string): BadgeKey[] =>
  badgeKeys.filter((key) => catalogue[key].triggers?.some((event) => event.type === type));
