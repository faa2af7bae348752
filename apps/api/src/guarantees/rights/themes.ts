import type { Api } from '../../testing/api';
import { adminsOnly, type Rights, reading } from './expected';
import { withBody } from './sent';

export const themesRights: Rights = {
  'GET /themes': { expected: reading() },
  'POST /themes': { expected: adminsOnly(201), send: withBody({ label: { fr: 'Miel', en: 'Honey' } }) },
  'PATCH /themes/:id': {
    expected: adminsOnly(200),
    send: async (api) => ({ params: { id: await aTheme(api) }, body: { synonyms: ['ruche'] } }),
  },
  'DELETE /themes/:id': { expected: adminsOnly(204), send: async (api) => ({ params: { id: await aTheme(api) } }) },
};

async function aTheme(api: Api): Promise<number> {
  const [theme] = await api.db.rows<{ id: number }>(
    `INSERT INTO themes (depth, label_fr, label_en) VALUES (1, 'Cire', 'Wax') RETURNING id`,
  );
  return theme?.id ?? 0;
}
