import { aFinding } from '../../projections/rings/rings.factory';
import type { Api } from '../../testing/api';
import { adminsOnly, type Rights, staffOnly, staffReading } from './expected';
import { holderOf, withBody } from './sent';

export const recognitionRights: Rights = {
  'GET /points': { expected: staffReading() },
  'GET /points/pending': { expected: staffReading() },
  'GET /points/rules': { expected: staffReading() },
  'POST /points/:id/contest': {
    expected: staffOnly(201),
    send: async (api, w, actor) => ({
      params: { id: await aPointLine(api, holderOf(w, actor)) },
      body: { reason: 'Je n’ai rien fait de tel.' },
    }),
  },
  'GET /me/recognition': { expected: staffReading() },
  'PUT /me/recognition': { expected: staffOnly(200), send: withBody({ onBoards: true }) },
  'GET /recognition': { expected: staffReading() },
  'PATCH /admin/recognition': { expected: adminsOnly(200), send: withBody({ boards: true }) },
  'PATCH /admin/points/rules/:code': { expected: adminsOnly(200), send: () => ({ params: { code: 'P01' }, body: { points: 12 } }) },
  'POST /admin/points/rules/:code/recalculation': {
    expected: adminsOnly(202),
    send: () => ({ params: { code: 'P01' }, body: { since: '2026-01-01T00:00:00.000Z', apply: false } }),
  },
  'GET /admin/points/rules/:code/recalculation': { expected: adminsOnly(200, false), send: () => ({ params: { code: 'P01' } }) },
  'GET /admin/points/contests': { expected: adminsOnly(200, false) },
  'POST /admin/points/contests/:id/answer': {
    expected: adminsOnly(200),
    send: async (api, w) => ({
      params: { id: await aContest(api, w.people.member) },
      body: { answer: 'Vous avez raison, voici.', points: 2 },
    }),
  },
  'GET /admin/recognition/rings': { expected: adminsOnly(200, false) },
  'POST /admin/recognition/rings/:id/decision': {
    expected: adminsOnly(200),
    send: async (api, w) => ({
      params: { id: await aFinding(api, [w.people.member, w.people.author]) },
      body: { decision: 'dismiss', reason: 'Une équipe qui s’entraide, rien d’autre.' },
    }),
  },
  'GET /leaderboard': { expected: staffReading() },
  'GET /leaderboard/me': { expected: staffReading() },
  'GET /badges': { expected: staffReading() },
  'GET /people/:handle/badges': { expected: staffReading(), send: (_, w) => ({ params: { handle: w.people.author.handle } }) },
};

async function aPointLine(api: Api, person: { id: number }): Promise<number> {
  const [line] = await api.db.rows<{ id: number }>(
    `INSERT INTO point_entries (rule, rule_version, person_id, source_type, source_id, worth, points, open, caused_at, caused_on, counted_on, at)
     VALUES ('P08', 1, $1, 'spec', (SELECT count(*) FROM point_entries), 8, 8, false, now(), now(), now(), now()) RETURNING id`,
    [person.id],
  );
  return line?.id ?? 0;
}

async function aContest(api: Api, person: { id: number }): Promise<number> {
  const [contest] = await api.db.rows<{ id: number }>(
    `INSERT INTO point_contests (point_entry_id, person_id, reason) VALUES ($1, $2, 'Je n’ai rien fait de tel.') RETURNING id`,
    [await aPointLine(api, person), person.id],
  );
  return contest?.id ?? 0;
}
