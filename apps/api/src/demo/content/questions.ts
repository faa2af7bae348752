import type { PersonKey } from './keys';
import { typeset, written } from './prose';
import { questionsOfTheFrench } from './questions-fr';
import { questionsOfTheUk } from './questions-uk';
import { draw, mulberry32, type Random, seedOf } from './random';
import type { DemoAnswer, DemoQuestion } from './types';
import { workingDaysBefore } from './working-time';

/** A question as we write one down; times are working days before now, votes how many. */
export interface QuestionSketch
  extends Pick<DemoQuestion, 'key' | 'space' | 'author' | 'language' | 'title' | 'body' | 'themes' | 'accepted' | 'duplicateOf'> {
  ago: number;
  votes?: number;
  closed?: { by: PersonKey; ago: number; reason: string };
  answers?: AnswerSketch[];
}
export interface AnswerSketch {
  key: string;
  author: PersonKey;
  ago: number;
  body: string;
  up?: number;
  down?: number;
  comments?: { author: PersonKey; ago: number; body: string }[];
}

/** Who takes part: people of every trade who are there all the time. */
const voters: readonly PersonKey[] = [
  'nora',
  'tom',
  'sofia',
  'lea',
  'ali',
  'karim',
  'odile',
  'fatou',
  'pauline',
  'sandrine',
  'leila',
  'chloe',
  'romain',
  'niamh',
  'daniel',
  'grace',
  'owen',
  'zuzanna',
];

/** Oldest first. */
export const questionsAt = (now: Date): DemoQuestion[] =>
  [...questionsOfTheFrench, ...questionsOfTheUk].sort((a, b) => b.ago - a.ago).map((sketch) => questionAt(sketch, now));

function questionAt({ ago, votes = 0, closed, answers = [], title, body, ...rest }: QuestionSketch, now: Date): DemoQuestion {
  const random = mulberry32(seedOf(rest.key));
  return {
    ...rest,
    title: typeset(title),
    body: written(body),
    at: workingDaysBefore(now, ago),
    votes: some(votes, [rest.author], random),
    ...(closed ? { closed: { by: closed.by, at: workingDaysBefore(now, closed.ago), reason: typeset(closed.reason) } } : {}),
    answers: answers.map((answer) => answerAt(answer, now, random)).sort((a, b) => a.at.getTime() - b.at.getTime()),
  };
}

function answerAt({ ago, up = 0, down = 0, comments = [], body, ...rest }: AnswerSketch, now: Date, random: Random): DemoAnswer {
  const both = some(up + down, [rest.author], random);
  return {
    ...rest,
    body: written(body),
    at: workingDaysBefore(now, ago),
    up: both.slice(0, up),
    down: both.slice(up),
    comments: comments.map((comment) => ({ author: comment.author, at: workingDaysBefore(now, comment.ago), body: written(comment.body) })),
  };
}

/** So many of them, never these. */
const some = (n: number, but: readonly PersonKey[], random: Random): PersonKey[] =>
  draw(
    voters.filter((key) => !but.includes(key)),
    n,
    random,
  );
