import { anAnnouncement } from '../../features/announcements/announcements.factory';
import type { Api } from '../../testing/api';
import type { World } from '../world';
import { inside, insideReading, type Rights, reading, type Sent } from './expected';
import { inTrash } from './sent';

const onAnnouncement = (_: Api, w: World): Sent => ({ params: { id: w.announcement.id } });

export const announcementsRights: Rights = {
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
};

async function onFreshAnnouncement(api: Api, w: World): Promise<Sent> {
  return { params: { id: (await anAnnouncement(api, { space: w.space, author: w.people.owner, mustRead: true })).id } };
}

async function trashedAnnouncement(api: Api, w: World): Promise<Sent> {
  return inTrash(api, await onFreshAnnouncement(api, w));
}
