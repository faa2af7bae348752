import { adminsOnly, insideReading, type Rights, reading, signedIn } from './expected';
import { withBody } from './sent';

export const peopleRights: Rights = {
  'GET /me/calendar': { expected: reading() },
  'PUT /me/calendar': { expected: signedIn(400), send: withBody({ address: 'http://agenda.spec.test/a.ics' }) },
  'DELETE /me/calendar': { expected: signedIn(204) },
  'GET /people': { expected: reading() },
  'GET /people/:handle': { expected: { ...reading(), guest: 404 }, send: (_, w) => ({ params: { handle: w.people.author.handle } }) },
  'GET /people/:handle/chart': {
    expected: { ...reading(), guest: 404 },
    send: (_, w) => ({ params: { handle: w.people.author.handle } }),
  },
  'POST /admin/people/preview': { expected: adminsOnly(415) },
  'POST /admin/people/imports': { expected: adminsOnly(415) },
  'GET /people/mentionable': { expected: insideReading(), send: (_, w) => ({ query: { q: '', entry: String(w.idea.id) } }) },
};
