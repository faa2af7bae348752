import { beforeEach, describe, expect, it } from '@jest/globals';
import { comments, notificationPreferences, notifications } from '@ruche/contracts';
import { commentEdited } from '../../core/comments';
import { Dispatcher } from '../../platform/events/dispatcher';
import { aPerson, aSpace, people, type TestPerson } from '../../testing/factories';
import { bellsOf, on } from '../notifications/bells.factory';
import { anEntry, happens } from '../story.factory';
import { decoded, useLetterbox } from './letterbox.factory';

const { api, post, setClock } = useLetterbox();
const told = () => bellsOf(api);
/** A Tuesday at 10 in Paris: no quiet time. */
const WORKING = '2027-03-02T09:00:00Z';
beforeEach(() => setClock(WORKING));

const outcomes = (person: TestPerson) =>
  api.db.rows<{ state: string; outcome: string | null }>('SELECT state, outcome FROM deliveries WHERE person_id = $1 ORDER BY id', [
    person.id,
  ]);

describe('an instant mail', () => {
  it('goes to exactly the one it is for, whatever names and titles say, in their language, with its thread and a way out', async () => {
    const eve = await aPerson(api, { name: 'Eve\r\nBcc: evil@spec.test\r\n\r\nBody', locale: 'en' });
    const space = await aSpace(api, { name: 'Marketing\r\nBcc: evil@spec.test', owner: eve });
    const jules = await aPerson(api, { name: 'Jules <evil@spec.test>\r\nTo: evil@spec.test' });
    const idea = await anEntry(api, { author: jules, space, title: 'Une idée\r\nBcc: evil@spec.test\r\nX-Evil: 1' });
    await told().comments(jules, idea, 'Chère Ève, qu’en dis-tu ?', { mentionIds: [eve.id] });
    const mails = await post();
    expect(mails.map((m) => m.to)).toEqual([[eve.email]]);
    const { head = '', body = '' } = mails[0] ?? {};
    expect(head).not.toMatch(/^(bcc|cc|x-evil):/im);
    expect(head.match(/^to:/gim)).toHaveLength(1);
    expect(head).toMatch(/^Message-ID: <notification-\d+@ruche>$/im);
    expect(head).toMatch(new RegExp(`^References: <entry-${idea.id}@ruche>$`, 'im'));
    expect(head).toMatch(/^List-Unsubscribe: <http:\/\/localhost:\d+\/api\/unsubscribe\/[\w-]+>$/im);
    expect(head).toMatch(/^List-Unsubscribe-Post: List-Unsubscribe=One-Click$/im);
    expect(head).toMatch(/^Auto-Submitted: auto-generated$/im);
    expect(decoded(body)).toContain('mentions you in');
    expect(decoded(body)).toContain('Chère Ève, qu’en dis-tu ?');
    expect(decoded(body)).not.toMatch(/^(bcc|to|x-evil):/im);
    expect(await post()).toEqual([]);
  });

  it('is not sent for what was deleted, edited away, read, hidden or muted while it waited', async () => {
    const { author, nora, idea, space } = await told().world();
    const crowd = await people(api, 5);
    const [deleted, edited, read, hidden, muted] = crowd as [TestPerson, TestPerson, TestPerson, TestPerson, TestPerson];
    const mention = (who: TestPerson) => told().comments(nora, idea, `Avec @${who.handle}`, { mentionIds: [who.id] });
    const gone = await mention(deleted);
    await api.as(nora).call(comments.remove, { params: { id: String(gone) } });
    const rewritten = await mention(edited);
    await happens(api, [commentEdited({ ...on(idea, nora), actorId: nora.id, commentId: rewritten, mentionIds: [] })]);
    for (const who of [read, hidden, muted]) await mention(who);
    await api.as(read).call(notifications.read);
    await api.db.rows('UPDATE people SET active = false WHERE id = $1', [hidden.id]);
    await api.as(muted).call(notificationPreferences.update, { body: { events: [{ event: 'mention', mail: 'off' }] } });
    await api.db.rows(`UPDATE deliveries SET state = 'dropped' WHERE person_id = $1`, [author.id]);
    expect((await post()).map((m) => m.to)).toEqual([]);
    for (const who of crowd) expect(await outcomes(who)).toMatchObject([{ state: 'dropped' }]);
    expect(space.id).toBeGreaterThan(0);
  });

  it('is not sent to whoever lost access after they were told', async () => {
    const owner = await aPerson(api);
    const space = await aSpace(api, { visibility: 'hidden', owner });
    const former = await aPerson(api, { in: space });
    const idea = await anEntry(api, { author: owner, space });
    await told().comments(owner, idea, 'Secret', { mentionIds: [former.id] });
    await api.db.rows('DELETE FROM memberships WHERE person_id = $1', [former.id]);
    expect(await post()).toEqual([]);
  });

  it('comes four times in a day at most; what is more waits for the digest', async () => {
    const { author, space } = await told().world();
    const nora = await aPerson(api);
    for (let i = 0; i < 6; i++) await told().comments(author, await anEntry(api, { author, space }), 'Et toi ?', { mentionIds: [nora.id] });
    expect((await post()).map((m) => m.to)).toEqual(Array.from({ length: 4 }, () => [nora.email]));
    expect((await outcomes(nora)).map((each) => each.outcome ?? 'sent').sort()).toEqual([
      'digest',
      'digest',
      'sent',
      'sent',
      'sent',
      'sent',
    ]);
    setClock('2027-03-03T09:30:00Z');
    await told().comments(author, await anEntry(api, { author, space }), 'Encore', { mentionIds: [nora.id] });
    expect(await post()).toHaveLength(1);
  });

  it('waits in quiet hours: for the digest, or for their end where there is none', async () => {
    const { author, space } = await told().world();
    const [daily, none] = [await aPerson(api), await aPerson(api)];
    await api.as(none).call(notificationPreferences.update, { body: { digest: 'off' } });
    setClock('2027-03-02T21:00:00Z');
    await told().comments(author, await anEntry(api, { author, space }), 'Bonsoir', { mentionIds: [daily.id, none.id] });
    expect(await post()).toEqual([]);
    expect(await outcomes(daily)).toEqual([{ state: 'dropped', outcome: 'digest' }]);
    expect(await outcomes(none)).toEqual([{ state: 'postponed', outcome: null }]);
    setClock('2027-03-03T06:55:00Z');
    await api.app.get(Dispatcher).run('mail.postponed', {});
    expect(await post()).toEqual([]);
    setClock('2027-03-03T07:00:00Z');
    await api.app.get(Dispatcher).run('mail.postponed', {});
    expect((await post()).map((m) => m.to)).toEqual([[none.email]]);
  });

  it('is written again as it was when the mail server did not take it, and never once it has', async () => {
    const { author, space } = await told().world();
    const nora = await aPerson(api);
    await told().comments(author, await anEntry(api, { author, space }), 'Bis', { mentionIds: [nora.id] });
    const [delivery] = await api.db.rows<{ id: number }>('SELECT id FROM deliveries WHERE person_id = $1', [nora.id]);
    const order = { letter: 'notification', ids: { deliveryId: delivery?.id } };
    await api.db.rows(`UPDATE deliveries SET state = 'sending', decided_at = now() WHERE id = $1`, [delivery?.id]);
    expect((await post()).map((m) => m.head.match(/^Message-ID: .*$/im)?.[0])).toEqual([
      `Message-ID: <notification-${delivery?.id}@ruche>`,
    ]);
    await api.app.get(Dispatcher).run('mail', order);
    expect(await post()).toEqual([]);
    expect(await outcomes(nora)).toEqual([{ state: 'sent', outcome: null }]);
  });
});
