import { everybody, type Rights, reading, signedIn } from './expected';
import { token, withBody } from './sent';

const account = { token, name: 'Nouvelle', password: 'une longue phrase de passe' };

export const accountsRights: Rights = {
  'GET /welcome': { expected: everybody(200) },
  'POST /session': { expected: everybody(401), send: withBody({ email: 'nobody@spec.test', password: 'x' }) },
  'GET /session': { expected: reading() },
  'DELETE /session': { expected: signedIn(204) },
  'PUT /session/confirmation': { expected: signedIn(403), send: withBody({ password: 'x' }) },
  'POST /setup': { expected: everybody(404), send: withBody({ ...account, email: 'first@spec.test' }) },
  'GET /invitations/:token': { expected: everybody(404), send: () => ({ params: { token } }) },
  'POST /invitations/accept': { expected: everybody(404), send: withBody(account) },
  'POST /password-resets': { expected: everybody(202), send: (_, __, actor) => ({ body: { email: `nobody-${actor}@spec.test` } }) },
  'PUT /password-resets': { expected: everybody(404), send: withBody({ token, password: account.password }) },
  'GET /me': { expected: reading() },
  'PATCH /me': { expected: signedIn(428), send: withBody({ title: 'Chargée de miel' }) },
  'PUT /me/password': { expected: signedIn(403), send: withBody({ current: 'x', next: 'une longue phrase de passe' }) },
  'GET /me/sessions': { expected: reading() },
  'DELETE /me/sessions/:id': { expected: signedIn(404), send: () => ({ params: { id: 999_999 } }) },
  'GET /me/tokens': { expected: reading() },
  'POST /me/tokens': { expected: signedIn(201), send: withBody({ name: 'Un jeton' }) },
  'DELETE /me/tokens/:id': { expected: signedIn(404), send: () => ({ params: { id: 999_999 } }) },
};
