import type { Route } from '@ruche/contracts';
import { anAnnouncement } from '../features/announcements/announcements.factory';
import { aSkillOf } from '../features/help/help.factory';
import { aPost } from '../features/posts/posts.factory';
import { aSpotlight } from '../features/spotlight/spotlight.factory';
import { aFinding } from '../projections/rings/rings.factory';
import type { Api } from '../testing/api';
import { aPerson, join } from '../testing/factories';
import {
  type ActorName,
  aPicture,
  freshAnswer,
  freshExpert,
  freshHelp,
  freshIdea,
  freshPage,
  freshQuestion,
  freshTopic,
  type World,
} from './world';

export interface Sent {
  params?: Record<string, string | number>;
  query?: Record<string, string>;
  body?: unknown;
  headers?: Record<string, string>;
}
type Expected = Record<ActorName, number>;
interface Row {
  expected: Expected;
  /** Made anew for each actor, so that one's success does not change another's answer. */
  send?: (api: Api, w: World, actor: ActorName) => Sent | Promise<Sent>;
}

const out = { anonymous: 401, inactive: 401 } as const;
/** The same for all who are signed in; a reading token may not write. */
const signedIn = (status: number, write = true): Expected => ({
  ...out,
  guest: status,
  outsider: status,
  facilitator: status,
  admin: status,
  member: status,
  owner: status,
  author: status,
  readToken: write ? 403 : status,
});
const reading = (status = 200) => signedIn(status, false);
const everybody = (status: number): Expected => ({ ...signedIn(status, false), anonymous: status, inactive: status });
const adminsOnly = (status: number, write = true): Expected => ({ ...signedIn(403, write), admin: status, readToken: 403 });
/** Everybody but guests, who see no recognition. */
const staffOnly = (status: number, write = true): Expected => ({ ...signedIn(status, write), guest: 403 });
const staffReading = (): Expected => ({ ...reading(), guest: 403 });
const facilitatorsOnly = (status: number): Expected => ({ ...signedIn(403), facilitator: status, admin: status });
/** Inside the hidden space: it does not exist for anybody else, global roles included. */
const inside = (member: number, owner = member, author = member, write = true): Expected => ({
  ...out,
  guest: 404,
  outsider: 404,
  facilitator: 404,
  admin: 404,
  member,
  owner,
  author,
  readToken: write ? 403 : author,
});
const insideReading = (status = 200) => inside(status, status, status, false);

const onIdea = (_: Api, w: World): Sent => ({ params: { id: w.idea.id } });
const onPost = (_: Api, w: World): Sent => ({ params: { id: w.post.id } });
const onPage = (_: Api, w: World): Sent => ({ params: { id: w.page.id } });
const onFreshPage =
  (more: Sent = {}, draft = false) =>
  async (api: Api, w: World): Promise<Sent> => ({ params: { id: (await freshPage(api, w, draft)).id }, ...more });
const onAnnouncement = (_: Api, w: World): Sent => ({ params: { id: w.announcement.id } });
const onQuestion = (_: Api, w: World): Sent => ({ params: { id: w.question.id } });
const onFreshQuestion =
  (more: Sent = {}) =>
  async (api: Api, w: World): Promise<Sent> => ({ params: { id: (await freshQuestion(api, w)).id }, ...more });
const onComment = (_: Api, w: World): Sent => ({ params: { id: w.commentId } });
const onPassage = (_: Api, w: World): Sent => ({ params: { id: w.passageId } });
/** A portrait of the author; the week's only one. */
const onSpotlight =
  (state: Parameters<typeof aSpotlight>[2], more: Sent = {}) =>
  async (api: Api, w: World): Promise<Sent> => ({ params: { id: await aSpotlight(api, w.people.author, state) }, ...more });
const onSpace = (_: Api, w: World): Sent => ({ params: { slug: w.space.slug } });
const onFreshIdea =
  (stage?: Parameters<typeof freshIdea>[2], more: Sent = {}) =>
  async (api: Api, w: World): Promise<Sent> => ({ params: { id: (await freshIdea(api, w, stage)).id }, ...more });
const onTopic = (_: Api, w: World): Sent => ({ params: { id: w.topic.id } });
const onFreshTopic =
  () =>
  async (api: Api, w: World): Promise<Sent> => ({ params: { id: (await freshTopic(api, w)).id } });
const intoTopic = async (api: Api, w: World): Promise<Sent> => ({
  params: { id: (await freshTopic(api, w)).id },
  body: { intoId: w.topic.id },
});
const withBody = (body: unknown) => (): Sent => ({ body });
const onAuthor = (_: Api, w: World): Sent => ({ params: { handle: w.people.author.handle } });
const onNoLink = (body?: unknown) => (): Sent => ({ params: { id: 999_999 }, ...(body === undefined ? {} : { body }) });
const companyLink = { label: 'Pour nous', url: '/ideas', audience: { kind: 'everyone' } };
const token = 'x'.repeat(43);
const account = { token, name: 'Nouvelle', password: 'une longue phrase de passe' };

const onSkill =
  (body?: (w: World) => unknown) =>
  (_: Api, w: World): Sent => ({ params: { handle: w.people.author.handle, skillId: w.skillId }, ...(body ? { body: body(w) } : {}) });
const onHelp = (_: Api, w: World): Sent => ({ params: { id: w.helpId } });

/** Every route of the product and who gets what: a route without a row fails, a row without a route too. */
export const matrix: Record<string, Row> = {
  'GET /health/live': { expected: everybody(200) },
  'GET /health/ready': { expected: everybody(503) },
  'GET /metrics': { expected: everybody(200) },
  'GET /openapi.json': { expected: everybody(200) },
  'GET /docs': { expected: everybody(200) },
  'GET /docs.css': { expected: everybody(200) },
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
  'GET /me/calendar': { expected: reading() },
  'PUT /me/calendar': { expected: signedIn(400), send: withBody({ address: 'http://agenda.spec.test/a.ics' }) },
  'DELETE /me/calendar': { expected: signedIn(204) },
  'GET /me/team': { expected: { ...reading(404), owner: 200 } },
  'PUT /me/team/wanted-skills': { expected: { ...signedIn(404), owner: 200 }, send: withBody({ skills: [] }) },
  'GET /me/sessions': { expected: reading() },
  'DELETE /me/sessions/:id': { expected: signedIn(404), send: () => ({ params: { id: 999_999 } }) },
  'GET /me/tokens': { expected: reading() },
  'POST /me/tokens': { expected: signedIn(201), send: withBody({ name: 'Un jeton' }) },
  'DELETE /me/tokens/:id': { expected: signedIn(404), send: () => ({ params: { id: 999_999 } }) },

  'GET /people': { expected: reading() },
  'GET /people/:handle': { expected: { ...reading(), guest: 404 }, send: (_, w) => ({ params: { handle: w.people.author.handle } }) },
  'GET /people/:handle/chart': {
    expected: { ...reading(), guest: 404 },
    send: (_, w) => ({ params: { handle: w.people.author.handle } }),
  },
  'POST /admin/people/preview': { expected: adminsOnly(415) },
  'POST /admin/people/imports': { expected: adminsOnly(415) },
  'PUT /me/skills': { expected: signedIn(428), send: withBody({ skills: [] }) },
  'GET /skills': { expected: staffOnly(200, false) },
  'GET /admin/skills': { expected: adminsOnly(200, false) },
  'POST /skills/:id/merge': {
    expected: adminsOnly(200),
    send: async (api, w) => ({ params: { id: await aSkillOf(api, await aPerson(api)) }, body: { intoId: w.skillId } }),
  },
  'POST /skills/:id/unmerge': { expected: adminsOnly(404), send: () => ({ params: { id: 999_999 } }) },
  'PATCH /skills/:id': { expected: adminsOnly(200), send: (_, w) => ({ params: { id: w.skillId }, body: { synonyms: ['miel'] } }) },
  'GET /people/:handle/skills/:skillId/endorsements': { expected: { ...reading(), guest: 404 }, send: onSkill() },
  'GET /people/:handle/shared-entries': {
    expected: staffOnly(200, false),
    send: (_, w) => ({ params: { handle: w.people.author.handle } }),
  },
  'PUT /people/:handle/skills/:skillId/endorsement': {
    expected: { ...staffOnly(400), member: 204, author: 403 },
    send: onSkill((w) => ({ entryId: w.topic.id })),
  },
  'DELETE /people/:handle/skills/:skillId/endorsement': { expected: staffOnly(204), send: onSkill() },

  'GET /help-requests': { expected: staffOnly(200, false), send: () => ({ query: { side: 'asker' } }) },
  'GET /help-requests/experts': { expected: staffOnly(200, false), send: (_, w) => ({ query: { skill: String(w.skillId) } }) },
  'GET /help-requests/gaps': { expected: staffOnly(200, false) },
  'POST /help-requests': {
    expected: staffOnly(201),
    send: async (api, w) => ({ body: { skillId: w.skillId, topic: 'Une aide', minutes: 15, personIds: [await freshExpert(api, w)] } }),
  },
  'GET /help-requests/:id': { expected: { ...staffOnly(404, false), author: 200, readToken: 200, member: 200 }, send: onHelp },
  'PUT /help-requests/:id/answer': {
    expected: { ...staffOnly(404), author: 200, member: 403 },
    send: async (api, w) => ({ params: { id: await freshHelp(api, w) }, body: { answer: 'decline' } }),
  },
  'PUT /help-requests/:id/rating': {
    expected: { ...staffOnly(404), author: 403, member: 403 },
    send: async (api, w) => ({ params: { id: await freshHelp(api, w) }, body: { useful: true } }),
  },
  'DELETE /help-requests/:id': {
    expected: { ...staffOnly(404), author: 403, member: 200 },
    send: async (api, w) => ({ params: { id: await freshHelp(api, w) } }),
  },
  'GET /people/mentionable': { expected: insideReading(), send: (_, w) => ({ query: { q: '', entry: String(w.idea.id) } }) },

  'GET /spaces': { expected: reading() },
  'POST /spaces': { expected: facilitatorsOnly(201), send: withBody({ name: 'Une place neuve' }) },
  'GET /spaces/:slug': { expected: insideReading(), send: onSpace },
  'PATCH /spaces/:slug': {
    expected: inside(403, 200, 403),
    send: (_, w) => ({ params: { slug: w.space.slug }, body: { purpose: 'Mieux' } }),
  },
  'GET /spaces/:slug/members': { expected: insideReading(), send: onSpace },
  'PUT /spaces/:slug/join': { expected: inside(200), send: onSpace },
  'DELETE /spaces/:slug/join': { expected: { ...inside(204, 409, 204) }, send: leavable },
  'PUT /spaces/:slug/request': { expected: inside(403), send: (_, w) => ({ params: { slug: w.space.slug }, body: {} }) },
  'GET /spaces/:slug/requests': { expected: inside(403, 200, 403, false), send: onSpace },
  'PUT /spaces/:slug/requests/:personId': {
    expected: inside(403, 404, 403),
    send: (_, w) => ({ params: { slug: w.space.slug, personId: w.people.outsider.id }, body: { accept: true } }),
  },
  'PUT /spaces/:slug/members/:personId': {
    expected: inside(403, 200, 403),
    send: async (api, w) => ({ params: { slug: w.space.slug, personId: (await aPerson(api)).id }, body: { role: 'member' } }),
  },
  'DELETE /spaces/:slug/members/:personId': { expected: inside(403, 204, 403), send: removable },

  'PUT /spaces/:slug/charter-acceptance': { expected: inside(200), send: charterOf },
  'PUT /spaces/:slug/pins/:entryId': {
    expected: inside(403, 200, 403),
    send: (_, w) => ({ params: { slug: w.space.slug, entryId: w.idea.id } }),
  },
  'DELETE /spaces/:slug/pins/:entryId': {
    expected: inside(403, 200, 403),
    send: (_, w) => ({ params: { slug: w.space.slug, entryId: w.idea.id } }),
  },

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
    expected: adminsOnly(200),
    send: () => ({ params: { code: 'P01' }, body: { since: '2026-01-01T00:00:00.000Z', apply: false } }),
  },
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
  'GET /spotlights': { expected: staffReading() },
  'GET /spotlights/mine': { expected: staffReading() },
  'GET /spotlights/desk': { expected: { ...facilitatorsOnly(200), readToken: 403 } },
  'POST /spotlights': { expected: { ...facilitatorsOnly(409), readToken: 403 } },
  'PATCH /spotlights/:id': {
    expected: facilitatorsOnly(200),
    send: onSpotlight('draft', {
      body: { text: { fr: 'Un regard sur une belle idée.', en: 'A look at a fine idea.' } },
      headers: { 'if-match': '"1"' },
    }),
  },
  'POST /spotlights/:id/ask': { expected: facilitatorsOnly(200), send: onSpotlight('draft', { headers: { 'if-match': '"1"' } }) },
  'PUT /spotlights/:id/answer': {
    expected: { ...staffOnly(404), facilitator: 403, admin: 403, author: 200 },
    send: onSpotlight('asked', { body: { accept: true }, headers: { 'if-match': '"1"' } }),
  },
  'POST /spotlights/:id/publish': { expected: facilitatorsOnly(200), send: onSpotlight('accepted') },
  'POST /spotlights/:id/withdraw': { expected: { ...staffOnly(403), author: 204 }, send: onSpotlight('published') },
  'DELETE /spotlights/:id': { expected: facilitatorsOnly(204), send: onSpotlight('draft') },
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
  'GET /themes': { expected: reading() },
  'POST /themes': { expected: adminsOnly(201), send: withBody({ label: { fr: 'Miel', en: 'Honey' } }) },
  'PATCH /themes/:id': {
    expected: adminsOnly(200),
    send: async (api) => ({ params: { id: await aTheme(api) }, body: { synonyms: ['ruche'] } }),
  },
  'DELETE /themes/:id': { expected: adminsOnly(204), send: async (api) => ({ params: { id: await aTheme(api) } }) },

  'GET /entries/:id': { expected: insideReading(), send: onIdea },
  'PUT /entries/:id/vote': { expected: inside(200, 200, 403), send: onIdea },
  'DELETE /entries/:id/vote': { expected: inside(200, 200, 403), send: onIdea },
  'PUT /entries/:id/reactions/:kind': { expected: inside(200, 200, 403), send: (_, w) => ({ params: { id: w.idea.id, kind: 'useful' } }) },
  'DELETE /entries/:id/reactions/:kind': {
    expected: inside(200, 200, 403),
    send: (_, w) => ({ params: { id: w.idea.id, kind: 'useful' } }),
  },
  'GET /entries/:id/concerns': { expected: inside(403, 200, 200, false), send: onIdea },
  'PUT /entries/:id/follow': { expected: inside(200), send: onIdea },
  'DELETE /entries/:id/follow': { expected: inside(200), send: onIdea },
  'PUT /entries/:id/read': { expected: inside(204), send: onIdea },
  'GET /entries/:id/revisions': { expected: insideReading(), send: onIdea },
  'GET /entries/:id/links': { expected: insideReading(), send: onIdea },
  'POST /entries/:id/turn-into': { expected: inside(201), send: (_, w) => ({ params: { id: w.topic.id }, body: { kind: 'idea' } }) },
  'GET /entries/turnable': { expected: reading() },
  'GET /entries/:id/notices': { expected: insideReading(), send: onTopic },
  'GET /me/drafts': { expected: reading() },
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

  'GET /entries/:id/comments': { expected: insideReading(), send: onIdea },
  'POST /entries/:id/comments': {
    expected: inside(201),
    send: (_, w) => ({ params: { id: w.idea.id }, body: { body: { markdown: 'Oui.' } } }),
  },
  'GET /entries/:id/passages': { expected: insideReading(), send: onPage },
  'GET /passages/:id': { expected: insideReading(), send: onPassage },
  'PUT /passages/:id/resolution': { expected: inside(200), send: onPassage },
  'DELETE /passages/:id/resolution': { expected: inside(200), send: onPassage },
  'GET /comments/:id': { expected: insideReading(), send: onComment },
  'PATCH /comments/:id': {
    expected: inside(403, 403, 200),
    send: (_, w) => ({ params: { id: w.commentId }, body: { body: { markdown: 'Une autre confidence.' } } }),
  },
  'DELETE /comments/:id': { expected: inside(403, 204, 204), send: async (api, w) => ({ params: { id: await aComment(api, w) } }) },
  'PUT /comments/:id/restoration': {
    expected: inside(403, 200, 403),
    send: async (api, w) => ({ params: { id: await aComment(api, w, w.people.owner.id) } }),
  },
  'GET /comments/:id/revisions': { expected: insideReading(), send: onComment },
  'PUT /comments/:id/reactions/:kind': { expected: inside(200, 200, 403), send: (_, w) => ({ params: { id: w.commentId, kind: 'like' } }) },
  'DELETE /comments/:id/reactions/:kind': {
    expected: inside(200, 200, 403),
    send: (_, w) => ({ params: { id: w.commentId, kind: 'like' } }),
  },
  'POST /comments/:id/turn-into': { expected: inside(201), send: (_, w) => ({ params: { id: w.commentId }, body: { kind: 'question' } }) },
  'PUT /comments/:id/vote': { expected: inside(200, 200, 403), send: onComment },
  'DELETE /comments/:id/vote': { expected: inside(200, 200, 403), send: onComment },

  'POST /entries/:id/reports': {
    expected: inside(201, 201, 403),
    send: (_, w) => ({ params: { id: w.idea.id }, body: { reason: 'spam' } }),
  },
  'POST /comments/:id/reports': {
    expected: inside(201, 201, 403),
    send: (_, w) => ({ params: { id: w.commentId }, body: { reason: 'spam' } }),
  },
  'PUT /entries/:id/hiding': {
    expected: inside(403, 200, 403),
    send: async (api, w) => ({ ...(await onFreshTopic()(api, w)), body: { note: 'Cela ne se dit pas ici.' } }),
  },
  'PUT /comments/:id/hiding': {
    expected: inside(403, 200, 403),
    send: async (api, w) => ({ params: { id: await aComment(api, w) }, body: { note: 'Cela ne se dit pas ici.' } }),
  },
  'GET /entries/:id/standing': { expected: insideReading(), send: onIdea },
  'GET /moderation/reports': { expected: reading() },
  'GET /moderation/reports/:id': { expected: inside(404, 200, 404, false), send: aCase },
  'POST /moderation/reports/:id/decision': {
    expected: inside(404, 200, 404),
    send: async (api, w) => ({ ...(await aCase(api, w)), body: { action: 'dismiss' } }),
  },
  'GET /trash': { expected: reading() },
  'PUT /trash/:id/restoration': { expected: inside(404, 200, 200), send: trashed },
  'DELETE /trash/:id': { expected: inside(404, 204, 403), send: trashed },

  'GET /ideas': { expected: reading() },
  'GET /ideas/stages': { expected: reading() },
  'GET /ideas/similar': { expected: reading(), send: () => ({ query: { title: 'Un secret bien gardé' } }) },
  'POST /ideas': { expected: inside(201), send: (_, w) => ({ body: { spaceId: w.space.id, title: 'Une idée de plus pour nous' } }) },
  'GET /ideas/:id': { expected: insideReading(), send: onIdea },
  'PATCH /ideas/:id': {
    expected: inside(403, 412, 412),
    send: (_, w) => ({ params: { id: w.idea.id }, body: { goal: 'x' }, headers: { 'if-match': '"99999"' } }),
  },
  'DELETE /ideas/:id': { expected: inside(403, 204, 403), send: onFreshIdea('open') },
  'PUT /ideas/:id/restoration': { expected: inside(404, 200, 200), send: trashed },
  'GET /ideas/:id/similar': { expected: insideReading(), send: onIdea },
  'PUT /ideas/:id/vote': { expected: inside(200, 200, 403), send: onIdea },
  'DELETE /ideas/:id/vote': { expected: inside(200, 200, 403), send: onIdea },
  'POST /ideas/:id/transitions': {
    expected: inside(403, 200, 403),
    send: onFreshIdea('open', { body: { to: 'parked', reason: 'Rien ne bouge depuis le printemps.' } }),
  },
  'POST /ideas/:id/merge': {
    expected: inside(403, 200, 403),
    send: async (api, w) => ({ params: { id: (await freshIdea(api, w)).id }, body: { intoId: w.idea.id } }),
  },
  'DELETE /ideas/:id/merge': { expected: inside(409, 409, 409), send: onIdea },
  'POST /exposures': { expected: signedIn(204), send: (_, w) => ({ body: { ideaIds: [w.idea.id] } }) },

  'GET /spaces/:slug/pages': { expected: insideReading(), send: onSpace },
  'POST /pages': { expected: inside(201), send: (_, w) => ({ body: { spaceId: w.space.id, title: 'Une page de plus' } }) },
  'GET /pages/:id': { expected: insideReading(), send: onPage },
  'PUT /pages/:id': {
    expected: inside(200),
    send: onFreshPage({ body: { title: 'Autrement dit' }, headers: { 'if-match': '"1"' } }),
  },
  'GET /pages': { expected: reading() },
  'GET /spaces/:slug/pages/broken-links': { expected: insideReading(), send: onSpace },
  'GET /pages/:id/backlinks': { expected: insideReading(), send: onPage },
  'DELETE /pages/:id/publication': { expected: inside(404, 404, 204), send: onFreshPage({}, true) },
  'PUT /pages/:id/archive': { expected: inside(403, 200, 200), send: onFreshPage() },
  'DELETE /pages/:id/archive': { expected: inside(403, 200, 200), send: archivedPage },
  'PUT /pages/:id/verification': { expected: inside(403, 200, 200), send: onFreshPage({ body: { verdict: 'verified' } }) },
  'PUT /pages/:id/opinion': { expected: inside(200, 200, 403), send: onFreshPage({ body: { useful: true } }) },
  'DELETE /pages/:id/opinion': { expected: inside(200, 200, 403), send: onFreshPage() },
  'PUT /pages/:id/template': { expected: inside(200), send: onFreshPage() },
  'DELETE /pages/:id/template': { expected: inside(200), send: onFreshPage() },
  'PUT /pages/:id/publication': { expected: inside(404, 404, 200), send: onFreshPage({}, true) },
  'POST /pages/:id/move': { expected: inside(200), send: onFreshPage({ body: { parentId: null, position: 0 } }) },
  'DELETE /pages/:id': { expected: inside(403, 204, 204), send: onFreshPage() },
  'PUT /pages/:id/restoration': { expected: inside(404, 200, 200), send: trashedPage },
  'GET /pages/:id/revisions': { expected: insideReading(), send: onPage },
  'GET /pages/:id/revisions/:number': { expected: insideReading(), send: (_, w) => ({ params: { id: w.page.id, number: 1 } }) },
  'PUT /pages/:id/revisions/:number': {
    expected: inside(200),
    send: (_, w) => ({ params: { id: w.page.id, number: 1 }, body: { name: 'Relue' } }),
  },
  'GET /pages/:id/diff': { expected: insideReading(), send: (_, w) => ({ params: { id: w.page.id }, query: { from: '1' } }) },
  'GET /pages/:id/changes': { expected: insideReading(404), send: onFreshPage() },
  'PUT /pages/:id/changes/publication': { expected: inside(200), send: onFreshPage() },
  'DELETE /pages/:id/changes': { expected: inside(200), send: onFreshPage() },
  'POST /pages/:id/restore': { expected: inside(200), send: onFreshPage({ body: { revision: 1 } }) },
  'GET /pages/:id/readers': { expected: insideReading(), send: onPage },
  'PUT /pages/:id/readers': {
    expected: inside(403, 200, 200),
    send: async (api, w) => ({ ...(await onFreshPage()(api, w)), body: { personIds: [w.people.member.id] } }),
  },
  'DELETE /pages/:id/readers': { expected: inside(403, 200, 200), send: onFreshPage() },
  'GET /pages/:id/export': { expected: insideReading(), send: onPage },
  // Inside, what lacks is the archive: the place is judged first.
  'POST /pages/import': { expected: inside(415), send: (_, w) => ({ query: { spaceId: String(w.space.id) } }) },
  'GET /pages/imports/:id': { expected: reading(404), send: onNoLink() },
  'POST /pages/imports/:id/undo': { expected: signedIn(404), send: onNoLink() },
  'GET /posts': { expected: reading() },
  'POST /posts': { expected: inside(201), send: (_, w) => ({ body: { spaceId: w.space.id, title: 'Un carnet de plus' } }) },
  'GET /posts/:id': { expected: insideReading(), send: onPost },
  'PATCH /posts/:id': { expected: inside(403, 403, 200), send: onFreshPost(true, { body: { title: 'Autrement dit' } }) },
  'DELETE /posts/:id': { expected: inside(403, 204, 204), send: onFreshPost() },
  'PUT /posts/:id/restoration': { expected: inside(404, 200, 200), send: trashedPost },
  'PUT /posts/:id/publication': { expected: inside(404, 404, 200), send: onFreshPost(false) },
  'DELETE /posts/:id/publication': { expected: inside(403, 403, 200), send: onFreshPost() },
  'PUT /posts/:id/pick': { expected: inside(403, 200, 403), send: onPost },
  'DELETE /posts/:id/pick': { expected: inside(403, 200, 403), send: onPost },

  'GET /announcements': { expected: reading() },
  'POST /announcements': {
    expected: inside(403, 201, 403),
    send: (_, w) => ({ body: { spaceId: w.space.id, title: 'Une de plus', body: { markdown: 'Oui.' } } }),
  },
  'GET /announcements/:id': { expected: insideReading(), send: onAnnouncement },
  'PATCH /announcements/:id': {
    expected: inside(403, 200, 403),
    send: (_, w) => ({ params: { id: w.announcement.id }, body: { title: w.announcement.title } }),
  },
  'DELETE /announcements/:id': { expected: inside(403, 204, 403), send: onFreshAnnouncement },
  'PUT /announcements/:id/restoration': { expected: inside(404, 200, 404), send: trashedAnnouncement },
  'PUT /announcements/:id/publication': { expected: inside(403, 200, 403), send: onAnnouncement },
  'DELETE /announcements/:id/publication': { expected: inside(403, 200, 403), send: onFreshAnnouncement },
  'PUT /announcements/:id/acknowledgement': { expected: inside(200), send: onAnnouncement },
  'GET /announcements/:id/readers': { expected: inside(403, 200, 403, false), send: onAnnouncement },
  'POST /announcements/:id/reminders': { expected: inside(403, 200, 403), send: onFreshAnnouncement },

  'GET /me/feed-tokens': { expected: reading() },
  'POST /me/feed-tokens': { expected: signedIn(201), send: withBody({ name: 'Un lecteur' }) },
  'DELETE /me/feed-tokens/:id': { expected: signedIn(404), send: () => ({ params: { id: 999_999 } }) },
  'GET /feeds/:token/company.xml': { expected: everybody(401), send: () => ({ params: { token } }) },
  'GET /feeds/:token/people/:handle.xml': { expected: everybody(401), send: () => ({ params: { token, handle: 'nobody' } }) },
  'GET /feeds/:token/themes/:id.xml': { expected: everybody(401), send: () => ({ params: { token, id: 1 } }) },
  'GET /questions': { expected: reading() },
  'GET /questions/similar': { expected: reading(), send: () => ({ query: { title: 'Quel secret garder' } }) },
  'POST /questions': {
    expected: inside(201),
    send: (_, w) => ({ body: { spaceId: w.space.id, title: 'Et maintenant ?', body: { markdown: 'Quoi donc ?' } } }),
  },
  'GET /questions/:id': { expected: insideReading(), send: onQuestion },
  'PATCH /questions/:id': { expected: inside(403, 403, 200), send: onFreshQuestion({ body: { title: 'Autrement dit ?' } }) },
  'DELETE /questions/:id': { expected: inside(403, 204, 204), send: onFreshQuestion() },
  'PUT /questions/:id/restoration': { expected: inside(404, 200, 200), send: trashedQuestion },
  'GET /questions/:id/answers': { expected: insideReading(), send: onQuestion },
  'POST /questions/:id/answers': {
    expected: inside(201),
    send: (_, w) => ({ params: { id: w.question.id }, body: { body: { markdown: 'Ceci.' } } }),
  },
  'PUT /questions/:id/publication': { expected: inside(403, 403, 200), send: onFreshQuestion() },
  'PUT /questions/:id/accepted-answer': { expected: inside(403, 200, 200), send: acceptable },
  'DELETE /questions/:id/accepted-answer': { expected: inside(403, 200, 200), send: onFreshQuestion() },
  'POST /questions/:id/close': { expected: inside(403, 200, 200), send: onFreshQuestion({ body: { reason: 'Réglé.' } }) },
  'POST /questions/:id/reopen': { expected: inside(403, 200, 200), send: onFreshQuestion() },
  'POST /questions/:id/duplicate': {
    expected: inside(403, 200, 200),
    send: async (api, w) => ({ params: { id: (await freshQuestion(api, w)).id }, body: { ofId: w.question.id } }),
  },
  'DELETE /questions/:id/duplicate': { expected: inside(403, 200, 200), send: onFreshQuestion() },
  'GET /answers': { expected: reading(), send: (_, w) => ({ query: { author: String(w.people.author.id) } }) },
  'GET /answers/:id': { expected: insideReading(), send: (_, w) => ({ params: { id: w.answerId } }) },
  'PATCH /answers/:id': {
    expected: inside(403, 403, 200),
    send: (_, w) => ({ params: { id: w.answerId }, body: { body: { markdown: 'Une autre réponse secrète.' } } }),
  },
  'DELETE /answers/:id': {
    expected: inside(403, 204, 204),
    send: async (api, w) => ({ params: { id: (await freshAnswer(api, w)).answer.id } }),
  },
  'PUT /answers/:id/restoration': { expected: inside(404, 200, 200), send: trashedAnswer },
  'GET /topics': { expected: reading() },
  'GET /topics/similar': { expected: reading(), send: () => ({ query: { title: 'Un secret à débattre' } }) },
  'POST /topics': {
    expected: inside(201),
    send: (_, w) => ({ body: { spaceId: w.space.id, title: 'Un sujet de plus pour nous', body: { markdown: 'Alors ?' } } }),
  },
  'GET /topics/:id': { expected: insideReading(), send: onTopic },
  'PATCH /topics/:id': {
    expected: inside(403, 403, 200),
    send: (_, w) => ({ params: { id: w.topic.id }, body: { title: w.topic.title } }),
  },
  'DELETE /topics/:id': { expected: inside(403, 204, 204), send: onFreshTopic() },
  'PUT /topics/:id/restoration': { expected: inside(404, 200, 200), send: trashedTopic },
  'GET /topics/:id/similar': { expected: insideReading(), send: onTopic },
  'PUT /topics/:id/publication': { expected: inside(403, 403, 200), send: onFreshTopic() },
  'DELETE /topics/:id/publication': { expected: inside(403, 403, 403), send: onFreshTopic() },
  'PUT /topics/:id/lock': { expected: inside(403, 200, 403), send: onFreshTopic() },
  'DELETE /topics/:id/lock': { expected: inside(403, 200, 403), send: onTopic },
  'POST /topics/:id/move': {
    expected: inside(403, 200, 403),
    send: (_, w) => ({ params: { id: w.topic.id }, body: { spaceId: w.space.id } }),
  },
  'POST /topics/:id/split': {
    expected: inside(403, 201, 403),
    send: async (api, w) => {
      const { id, replyId } = await freshTopic(api, w);
      return { params: { id }, body: { commentIds: [replyId], title: 'Un sujet à part' } };
    },
  },
  'POST /topics/:id/merge': { expected: inside(403, 200, 403), send: intoTopic },
  'DELETE /topics/:id/merge': { expected: inside(403, 403, 403), send: onTopic },

  'POST /files': { expected: signedIn(415) },
  'GET /files/:id': { expected: insideReading(), send: (_, w) => ({ params: { id: w.fileId } }) },
  'GET /files/:id/details': { expected: insideReading(), send: (_, w) => ({ params: { id: w.fileId } }) },
  'GET /files/:id/versions': { expected: insideReading(), send: (_, w) => ({ params: { id: w.fileId } }) },
  'POST /files/:id/versions': { expected: inside(403, 403, 415), send: (_, w) => ({ params: { id: w.fileId } }) },
  'GET /files/:id/versions/:number': { expected: inside(403, 403, 200, false), send: (_, w) => ({ params: { id: w.fileId, number: 1 } }) },
  'PUT /files/:id/version': { expected: inside(403, 403, 409), send: (_, w) => ({ params: { id: w.fileId }, body: { number: 1 } }) },
  'DELETE /files/:id': {
    expected: inside(404, 404, 204),
    send: async (api, w) => ({ params: { id: await aPicture(api, w.people.author) } }),
  },

  'GET /search': { expected: reading(), send: () => ({ query: { q: 'secret' } }) },
  'GET /search/suggest': { expected: reading(), send: () => ({ query: { q: 'secret' } }) },
  'GET /notifications': { expected: reading() },
  'PUT /notifications/read': { expected: signedIn(200) },
  'PUT /notifications/unread': { expected: signedIn(200), send: withBody({ ids: [999_999] }) },
  'GET /me/notification-preferences': { expected: reading() },
  'PUT /me/notification-preferences': { expected: signedIn(200), send: withBody({ digest: 'weekly' }) },
  'GET /unsubscribe/:token': { expected: everybody(404), send: () => ({ params: { token } }) },
  'POST /unsubscribe/:token': { expected: everybody(404), send: () => ({ params: { token } }) },
  'GET /stream': { expected: reading() },
  'GET /favourites': { expected: reading() },
  'PUT /entries/:id/favourite': { expected: inside(200), send: onIdea },
  'DELETE /entries/:id/favourite': { expected: inside(200), send: onIdea },
  'PUT /spaces/:slug/favourite': { expected: inside(200), send: onSpace },
  'DELETE /spaces/:slug/favourite': { expected: inside(200), send: onSpace },
  'PUT /people/:handle/favourite': { expected: { ...signedIn(200), guest: 404 }, send: onAuthor },
  'DELETE /people/:handle/favourite': { expected: { ...signedIn(200), guest: 404 }, send: onAuthor },
  'PUT /favourites/:id/position': { expected: signedIn(404), send: () => ({ params: { id: 999_999 }, body: { after: null } }) },

  'GET /spaces/:slug/presence': { expected: insideReading(), send: onSpace },
  'GET /entries/:id/presence': { expected: insideReading(), send: onIdea },
  'PUT /entries/:id/presence': { expected: inside(200), send: onIdea },
  'DELETE /entries/:id/presence': { expected: signedIn(204), send: onIdea },
  'GET /me/presence': { expected: reading() },
  'PUT /me/presence': { expected: signedIn(200), send: withBody({ shown: true }) },

  'GET /quick-links': { expected: reading() },
  'POST /quick-links': { expected: signedIn(201), send: withBody({ label: 'Un lien', url: '/ideas' }) },
  'PUT /quick-links/:id': { expected: signedIn(404), send: onNoLink({ label: 'Un lien', url: '/ideas' }) },
  'DELETE /quick-links/:id': { expected: signedIn(404), send: onNoLink() },
  'PUT /quick-links/:id/hidden': { expected: signedIn(404), send: onNoLink() },
  'DELETE /quick-links/:id/hidden': { expected: signedIn(404), send: onNoLink() },
  'PUT /quick-links/:id/position': { expected: signedIn(404), send: onNoLink({ after: null }) },
  'GET /admin/quick-links': { expected: adminsOnly(200) },
  'POST /admin/quick-links': { expected: adminsOnly(201), send: withBody(companyLink) },
  'PUT /admin/quick-links/:id': { expected: adminsOnly(404), send: onNoLink(companyLink) },
  'DELETE /admin/quick-links/:id': { expected: adminsOnly(404), send: onNoLink() },
  'PUT /admin/quick-links/:id/position': { expected: adminsOnly(404), send: onNoLink({ after: null }) },

  'PUT /home/blocks': { expected: signedIn(200), send: withBody({ hidden: ['news'] }) },
  'PUT /home/visit': { expected: signedIn(204) },
  'GET /home': { expected: reading() },
  'GET /home/mix': { expected: reading() },
  'GET /activity': { expected: reading() },

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

/** Members and the author leave and come back; the last owner can't. */
async function leavable(api: Api, w: World): Promise<Sent> {
  for (const who of [w.people.member, w.people.author]) await join(api, w.space, who);
  return { params: { slug: w.space.slug } };
}

async function removable(api: Api, w: World): Promise<Sent> {
  for (const who of [w.people.member, w.people.author]) await join(api, w.space, who);
  return { params: { slug: w.space.slug, personId: (await aPerson(api, { in: w.space })).id } };
}

/** A charter that nobody has accepted yet; whoever writes after this row does so without one. */
async function charterOf(api: Api, w: World, actor: ActorName): Promise<Sent> {
  await api.db.rows(`UPDATE spaces SET charter = 'Se taire.', charter_version = 1 WHERE id = $1`, [w.space.id]);
  if (actor === 'readToken') await api.db.rows(`UPDATE spaces SET charter = '' WHERE id = $1`, [w.space.id]);
  return { params: { slug: w.space.slug } };
}

async function aCase(api: Api, w: World): Promise<Sent> {
  const { id } = await freshIdea(api, w);
  const [found] = await api.db.rows<{ id: number }>('INSERT INTO moderation_cases (entry_id, report_count) VALUES ($1, 1) RETURNING id', [
    id,
  ]);
  return { params: { id: found?.id ?? 0 } };
}

async function trashed(api: Api, w: World): Promise<Sent> {
  return inTrash(api, { params: { id: (await freshIdea(api, w)).id } });
}

/** A fresh post of the author, published or not. */
function onFreshPost(published = true, more: Sent = {}) {
  return async (api: Api, w: World): Promise<Sent> => ({
    params: { id: (await aPost(api, { space: w.space, author: w.people.author, draft: !published })).id },
    ...more,
  });
}

async function onFreshAnnouncement(api: Api, w: World): Promise<Sent> {
  return { params: { id: (await anAnnouncement(api, { space: w.space, author: w.people.owner, mustRead: true })).id } };
}

async function archivedPage(api: Api, w: World): Promise<Sent> {
  const sent = await onFreshPage()(api, w);
  await api.db.rows(`UPDATE entries SET state = 'archived' WHERE id = $1`, [sent.params?.['id']]);
  return sent;
}
async function trashedPage(api: Api, w: World): Promise<Sent> {
  return inTrash(api, await onFreshPage()(api, w));
}
async function trashedPost(api: Api, w: World): Promise<Sent> {
  return inTrash(api, await onFreshPost()(api, w));
}

async function trashedAnnouncement(api: Api, w: World): Promise<Sent> {
  return inTrash(api, await onFreshAnnouncement(api, w));
}

async function inTrash(api: Api, sent: Sent): Promise<Sent> {
  await api.db.rows('UPDATE entries SET deleted_at = now() WHERE id = $1', [sent.params?.['id']]);
  return sent;
}

async function acceptable(api: Api, w: World): Promise<Sent> {
  const { question, answer } = await freshAnswer(api, w);
  return { params: { id: question.id }, body: { answerId: answer.id } };
}

async function trashedQuestion(api: Api, w: World): Promise<Sent> {
  const { id } = await freshQuestion(api, w);
  await api.db.rows('UPDATE entries SET deleted_at = now() WHERE id = $1', [id]);
  return { params: { id } };
}

async function trashedTopic(api: Api, w: World): Promise<Sent> {
  const { id } = await freshTopic(api, w);
  await api.db.rows('UPDATE entries SET deleted_at = now() WHERE id = $1', [id]);
  return { params: { id } };
}

async function trashedAnswer(api: Api, w: World): Promise<Sent> {
  const { answer } = await freshAnswer(api, w);
  await api.db.rows('UPDATE entries SET deleted_at = now() WHERE id = $1', [answer.id]);
  return { params: { id: answer.id } };
}

const holderOf = (w: World, actor: ActorName): { id: number } =>
  actor === 'anonymous' || actor === 'readToken' ? w.people.author : w.people[actor];

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

async function aKudos(api: Api, receiver: { id: number }): Promise<number> {
  const giver = await aPerson(api);
  const [kudos] = await api.db.rows<{ id: number }>(
    `INSERT INTO kudos (giver_id, receiver_id, value, reason) VALUES ($1, $2, 'care', 'Merci pour cette journée.') RETURNING id`,
    [giver.id, receiver.id],
  );
  return kudos?.id ?? 0;
}

async function aTheme(api: Api): Promise<number> {
  const [theme] = await api.db.rows<{ id: number }>(
    `INSERT INTO themes (depth, label_fr, label_en) VALUES (1, 'Cire', 'Wax') RETURNING id`,
  );
  return theme?.id ?? 0;
}

async function aComment(api: Api, w: World, deletedBy?: number): Promise<number> {
  const [comment] = await api.db.rows<{ id: number }>(
    `INSERT INTO comments (entry_id, author_id, body, text, deleted_at, deleted_by_id)
     VALUES ($1, $2, '{"type":"doc","content":[{"type":"paragraph","content":[{"type":"text","text":"Oui"}]}]}', 'Oui', CASE WHEN $3::bigint IS NULL THEN NULL ELSE now() END, $3) RETURNING id`,
    [w.idea.id, w.people.author.id, deletedBy ?? null],
  );
  return comment?.id ?? 0;
}

export const nameOf = (route: Route): string => `${route.method} ${route.path}`;
