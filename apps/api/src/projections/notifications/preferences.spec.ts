import { describe, expect, it } from '@jest/globals';
import { notificationEvents, notificationPreferences, notificationTypes } from '@ruche/contracts';
import { useApi } from '../../testing/api';
import { aPerson } from '../../testing/factories';
import '../../testing/matchers';
import { bellsOf } from './bells.factory';
import { strength } from './circles';
import { eventOf, unmutable } from './events-of';

const api = useApi();
const { bell, comments, move, unreadOf, world } = bellsOf(api);

describe('preferences', () => {
  it('have good defaults, and keep what is left out', async () => {
    const nora = await aPerson(api);
    const first = await api.as(nora).call(notificationPreferences.get);
    expect(first).toMatchObject({
      digest: 'daily',
      quiet: { on: true, from: '19:00', until: '08:00', weekends: true },
      timeZone: 'Europe/Paris',
    });
    expect(first.events.map((e) => e.event)).toEqual([...notificationEvents]);
    const changed = await api.as(nora).call(notificationPreferences.update, {
      body: {
        events: [
          { event: 'reply', mail: 'off' },
          { event: 'decision', mail: 'digest' },
        ],
        quiet: { from: '21:30' },
      },
    });
    expect(changed.quiet).toEqual({ on: true, from: '21:30', until: '08:00', weekends: true });
    expect(changed.events.find((e) => e.event === 'reply')).toEqual({ event: 'reply', app: true, mail: 'off', appLocked: false });
    expect(changed.events.find((e) => e.event === 'decision')).toEqual({ event: 'decision', app: true, mail: 'digest', appLocked: true });
    await api.as(nora).call(notificationPreferences.update, { body: { digest: 'off', events: [{ event: 'reply', app: false }] } });
    expect(await api.as(nora).call(notificationPreferences.get)).toMatchObject({ digest: 'off', quiet: { from: '21:30' } });
    expect((await api.as(nora).call(notificationPreferences.get)).events.find((e) => e.event === 'reply')).toMatchObject({
      app: false,
      mail: 'off',
    });
  });

  it('refuse to silence decisions in the app, times between the half hours, and what they do not know', async () => {
    const nora = api.as(await aPerson(api));
    await expect(nora.call(notificationPreferences.update, { body: { events: [{ event: 'decision', app: false }] } })).toBeProblem(400);
    await expect(nora.call(notificationPreferences.update, { body: { quiet: { from: '19:10' } } })).toBeProblem(400);
    expect((await nora.send('PUT', '/api/me/notification-preferences', { body: { push: true } })).status).toBe(400);
  });

  it('decide what rings the bell and what does not exist at all', async () => {
    const { author, nora, idea } = await world();
    const set = (mail: 'off' | 'digest') =>
      api.as(author).call(notificationPreferences.update, { body: { events: [{ event: 'own', app: false, mail }] } });
    await set('off');
    await comments(nora, idea);
    expect(await api.db.rows('SELECT 1 FROM notifications WHERE person_id = $1', [author.id])).toEqual([]);
    await set('digest');
    await comments(nora, idea);
    expect(await bell(author)).toEqual([]);
    expect(await unreadOf(author)).toBe(0);
    expect(await api.db.rows('SELECT mail, in_app FROM notifications WHERE person_id = $1', [author.id])).toEqual([
      { mail: 'digest', in_app: false },
    ]);
    await move(idea, nora, 'open', 'declined', 'Trop cher pour cette année.');
    expect(await unreadOf(author)).toBe(1);
  });
});

describe('what happened and why one hears of it', () => {
  it('belongs to exactly one choice', () => {
    for (const type of notificationTypes) for (const reason of strength) expect(notificationEvents).toContain(eventOf(type, reason));
  });

  it.each([
    ['mention', 'mentioned', 'mention'],
    ['reply', 'replied_to', 'reply'],
    ['comment', 'author', 'own'],
    ['answer', 'asker', 'own'],
    ['accepted', 'author', 'decision'],
    ['comment', 'following', 'followed'],
    ['comment', 'space', 'space'],
    ['published', 'space', 'space'],
    ['announcement', 'addressed', 'announcement'],
    ['settled', 'asker', 'decision'],
    ['stage', 'author', 'decision'],
    ['stage', 'following', 'followed'],
    ['stage', 'voted', 'followed'],
    ['stage', 'facilitator', 'duty'],
    ['merge', 'merged_author', 'decision'],
    ['join_request', 'facilitator', 'duty'],
    ['join_request', 'requester', 'decision'],
    ['joined', 'added', 'decision'],
    ['joined', 'facilitator', 'arrival'],
  ] as const)('%s, %s: %s', (type, reason, event) => {
    expect(eventOf(type, reason)).toBe(event);
  });

  it('can be muted but for decisions and duties', () => {
    expect(notificationEvents.filter(unmutable)).toEqual(['decision', 'duty']);
  });
});
