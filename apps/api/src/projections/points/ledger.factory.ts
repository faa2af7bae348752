import { comments, entries, ideas } from '@ruche/contracts';
import { anIdea } from '../../features/ideas/ideas.factory';
import { Clock } from '../../platform/clock/clock';
import type { Api } from '../../testing/api';
import { companySpace, next, people, type TestPerson, type TestSpace } from '../../testing/factories';
import { drainJobs } from '../../testing/jobs';
import { verifyPoints } from './rebuild';
import { SettlePointsJob } from './settle.job';

const DAY_MS = 86_400_000;
const ZONE = 'Europe/Paris';

/** What keeps points and badges. */
const OURS = ['points', 'badges', 'badges.award'];

/** Lets what happened reach the ledger, and everything that waits settle. */
export async function settle(api: Api): Promise<void> {
  await drainJobs(api, OURS);
  api.clock.forward(2 * DAY_MS);
  await api.app.get(SettlePointsJob).run();
  await drainJobs(api, OURS);
  api.clock.forward(-2 * DAY_MS);
}

/** The sum of somebody's ledger by rule, as the lines say. */
export async function ledgerOf(api: Api, person: { id: number }): Promise<Record<string, number>> {
  const found = await api.db.rows<{ rule: string; points: number }>(
    'SELECT rule, sum(points)::int AS points FROM point_entries WHERE person_id = $1 GROUP BY rule HAVING sum(points) <> 0',
    [person.id],
  );
  return Object.fromEntries(found.map(({ rule, points }) => [rule, points]));
}

/** How many lines somebody's ledger has. */
export async function linesOf(api: Api, person: { id: number }): Promise<number> {
  return (await api.db.row<{ n: number }>('SELECT count(*)::int AS n FROM point_entries WHERE person_id = $1', [person.id]))?.n ?? 0;
}

/** What differs between ledger, sums and what there is; nothing should. */
export const drift = (api: Api) =>
  verifyPoints(api.db, { now: new Date(api.app.get(Clock).now().getTime() + 2 * DAY_MS), zone: ZONE }, false);

const subjects = [
  'le quai de Lyon',
  'une carte postale',
  'la vitrine du samedi',
  'un jeu pour les clients',
  'les livreurs à vélo',
  'la rentrée des classes',
];
/** Words that no other of this file resemble. */
export const otherWords = (): string => {
  const n = next();
  return `${subjects[n % subjects.length]} ${(n * 7919).toString(36).repeat(4)} ${(n * 104_729).toString(36).repeat(4)}, et voici pourquoi`;
};

/** An idea that was opened by a facilitator as in life. */
export async function openIdea(api: Api, with_: { author: TestPerson; facilitator: TestPerson; space?: TestSpace }) {
  const idea = await anIdea(api, {
    stage: 'submitted',
    author: with_.author,
    title: `Essai ${otherWords()}`.slice(0, 100),
    body: otherWords(),
    ...(with_.space ? { space: with_.space } : {}),
  });
  await api.as(with_.facilitator).call(ideas.transition, { params: { id: String(idea.id) }, body: { to: 'open' } });
  return idea;
}

/** A useful comment on an idea, found useful by another. */
export async function usefulComment(api: Api, idea: { id: number }, by: TestPerson, reader: TestPerson): Promise<{ id: number }> {
  const comment = await api.as(by).call(comments.create, { params: { id: String(idea.id) }, body: { body: { markdown: otherWords() } } });
  await api.as(reader).call(comments.react, { params: { id: String(comment.id), kind: 'useful' } });
  return comment;
}

export const likeEntry = (api: Api, by: TestPerson, entry: { id: number }) =>
  api.as(by).call(entries.react, { params: { id: String(entry.id), kind: 'like' }, body: {} });

/** People of the company space. */
export const colleagues = async (api: Api, n: number): Promise<TestPerson[]> => people(api, n, { in: await companySpace(api) });
