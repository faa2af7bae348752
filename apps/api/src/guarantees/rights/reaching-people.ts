import { everybody, inside, insideReading, type Rights, reading, signedIn } from './expected';
import { onIdea, onSpace, token, withBody } from './sent';

export const reachingPeopleRights: Rights = {
  'PUT /entries/:id/follow': { expected: inside(200), send: onIdea },
  'DELETE /entries/:id/follow': { expected: inside(200), send: onIdea },
  'PUT /entries/:id/read': { expected: inside(204), send: onIdea },
  'GET /entries/:id/followers': { expected: insideReading(), send: onIdea },
  'GET /entries/:id/watch': { expected: insideReading(), send: onIdea },
  'PUT /entries/:id/watch': { expected: inside(200), send: (_, w) => ({ params: { id: w.idea.id }, body: { level: 'tracking' } }) },
  'GET /entries/:id/audience': { expected: insideReading(), send: onIdea },
  'GET /spaces/:slug/watch': { expected: insideReading(), send: onSpace },
  'PUT /spaces/:slug/watch': { expected: inside(200), send: (_, w) => ({ params: { slug: w.space.slug }, body: { level: 'watching' } }) },
  'PUT /spaces/:slug/watch-default': {
    expected: inside(403, 200, 403),
    send: (_, w) => ({ params: { slug: w.space.slug }, body: { level: 'normal' } }),
  },
  'GET /spaces/:slug/audience': {
    expected: insideReading(),
    send: (_, w) => ({ params: { slug: w.space.slug }, query: { kind: 'topic' } }),
  },
  'GET /notifications': { expected: reading() },
  'PUT /notifications/read': { expected: signedIn(200) },
  'PUT /notifications/unread': { expected: signedIn(200), send: withBody({ ids: [999_999] }) },
  'GET /me/notification-preferences': { expected: reading() },
  'PUT /me/notification-preferences': { expected: signedIn(200), send: withBody({ digest: 'weekly' }) },
  'GET /unsubscribe/:token': { expected: everybody(404), send: () => ({ params: { token } }) },
  'POST /unsubscribe/:token': { expected: everybody(404), send: () => ({ params: { token } }) },
  'GET /stream': { expected: reading() },
};
