import { aPerson } from '../../testing/factories';
import { adminsOnly, type Rights } from './expected';

export const adminRights: Rights = {
  'GET /admin/people': { expected: adminsOnly(200) },
  'PATCH /admin/people/:id': {
    expected: adminsOnly(200),
    send: async (api) => ({ params: { id: (await aPerson(api)).id }, body: { role: 'facilitator' } }),
  },
  'GET /admin/invitations': { expected: adminsOnly(200) },
  'POST /admin/invitations': {
    expected: adminsOnly(201),
    send: (_, __, actor) => ({ body: { email: `invited-${actor.toLowerCase()}-${Date.now()}@spec.test` } }),
  },
  'DELETE /admin/invitations/:id': { expected: adminsOnly(404), send: () => ({ params: { id: 999_999 } }) },
  'GET /admin/jobs': { expected: adminsOnly(200) },
  'POST /admin/jobs/:id/retry': { expected: adminsOnly(404), send: () => ({ params: { id: '00000000-0000-4000-8000-000000000000' } }) },
  'GET /admin/audit': { expected: adminsOnly(200) },
  'GET /admin/mail': { expected: adminsOnly(200) },
  'GET /admin/demo': { expected: adminsOnly(200) },
  'DELETE /admin/demo': { expected: adminsOnly(204) },
};
