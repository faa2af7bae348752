import { inside, type Rights, reading, signedIn } from './expected';
import { withBody } from './sent';

/** None of them is in the world yet: what is missing is missing for all. */
export const __plural__Rights: Rights = {
  'GET /__plural__': { expected: reading() },
  'POST /__plural__': {
    expected: inside(201),
    send: (_, w) => ({ body: { spaceId: w.space.id, title: 'Un titre assez long', body: { markdown: 'Oui.' } } }),
  },
  'GET /__plural__/:id': { expected: reading(404) },
  'PATCH /__plural__/:id': { expected: signedIn(404), send: withBody({ title: 'Un autre titre' }) },
  'DELETE /__plural__/:id': { expected: signedIn(404) },
  'POST /__plural__/:id/restore': { expected: signedIn(404) },
};
