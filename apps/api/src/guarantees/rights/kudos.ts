import type { Api } from '../../testing/api';
import { aPerson } from '../../testing/factories';
import { type Rights, staffOnly, staffReading } from './expected';
import { holderOf } from './sent';

export const kudosRights: Rights = {
  'POST /kudos': {
    expected: staffOnly(201),
    send: async (api) => ({ body: { to: (await aPerson(api)).handle, value: 'care', reason: 'Merci pour cette journée.' } }),
  },
  'GET /kudos/left': { expected: staffReading() },
  'GET /people/:handle/kudos': { expected: staffReading(), send: (_, w) => ({ params: { handle: w.people.author.handle } }) },
  'PUT /kudos/:id/hidden': {
    expected: staffOnly(200),
    send: async (api, w, actor) => ({ params: { id: await aKudos(api, holderOf(w, actor)) }, body: { hidden: true } }),
  },
};

async function aKudos(api: Api, receiver: { id: number }): Promise<number> {
  const giver = await aPerson(api);
  const [kudos] = await api.db.rows<{ id: number }>(
    `INSERT INTO kudos (giver_id, receiver_id, value, reason) VALUES ($1, $2, 'care', 'Merci pour cette journée.') RETURNING id`,
    [giver.id, receiver.id],
  );
  return kudos?.id ?? 0;
}
