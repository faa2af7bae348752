import { type Announcement, type AnnouncementInput, announcements } from '@ruche/contracts';
import type { Api } from '../../testing/api';
import { aPerson, aSpace, next, type TestPerson, type TestSpace } from '../../testing/factories';

/** An announcement to a space, by somebody who facilitates it. */
export async function anAnnouncement(
  api: Api,
  { space: where, author, ...with_ }: Partial<AnnouncementInput> & { space?: TestSpace; author?: TestPerson } = {},
): Promise<Announcement & { by: TestPerson; in: TestSpace }> {
  const space = where ?? (await aSpace(api));
  const by = author ?? (await aPerson(api, { in: space, as: 'facilitator' }));
  const body = { spaceId: space.id, title: `Une annonce ${next()}`, body: { markdown: 'Lundi, on change de dépôt.' }, ...with_ };
  return { ...(await api.as(by).call(announcements.create, { body })), by, in: space };
}
