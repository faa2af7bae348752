import { type Rights, reading, signedIn } from './expected';
import { withBody } from './sent';

export const homeRights: Rights = {
  'GET /search': { expected: reading(), send: () => ({ query: { q: 'secret' } }) },
  'GET /search/suggest': { expected: reading(), send: () => ({ query: { q: 'secret' } }) },
  'PUT /home/blocks': { expected: signedIn(200), send: withBody({ hidden: ['news'] }) },
  'PUT /home/visit': { expected: signedIn(204) },
  'GET /home': { expected: reading() },
  'GET /home/mix': { expected: reading() },
  'GET /activity': { expected: reading() },
};
