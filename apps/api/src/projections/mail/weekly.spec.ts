import { describe, expect, it } from '@jest/globals';
import { notificationPreferences, weeklyParts } from '@ruche/contracts';
import { anAnnouncement } from '../../features/announcements/announcements.factory';
import { aPage } from '../../features/pages/pages.factory';
import { aTopic } from '../../features/topics/topics.factory';
import { Dispatcher } from '../../platform/events/dispatcher';
import { aPerson, aSpace, next, type TestPerson } from '../../testing/factories';
import { bellsOf } from '../notifications/bells.factory';
import { anEntry, follow, type TestEntry } from '../story.factory';
import { decoded, useLetterbox } from './letterbox.factory';

const { api, post, setClock } = useLetterbox();
const DAY = 86_400_000;
/** The Monday that comes, at 9 in Paris in winter and at 10 in summer. */
const MONDAY = (() => {
  const day = new Date(Date.now() + DAY);
  while (day.getUTCDay() !== 1) day.setTime(day.getTime() + DAY);
  day.setUTCHours(8, 0, 0, 0);
  return day;
})();

async function mailsOn(at: Date) {
  setClock(at.toISOString());
  await api.app.get(Dispatcher).run('mail.digests', {});
  return post();
}
const textOf = (body: string): string => decoded(body).split('<!doctype html>')[0] ?? '';
const switchedOff = (who: TestPerson) =>
  api.db.rows(
    `INSERT INTO mail_rhythms (person_id, digest) SELECT id, 'off' FROM people WHERE id <> $1 ON CONFLICT (person_id) DO UPDATE SET digest = 'off'`,
    [who.id],
  );
const moves = (idea: TestEntry, by: TestPerson, from: string, to: string, reason: string) =>
  api.db.rows(
    `WITH entry AS (UPDATE entries SET state = $4 WHERE id = $1) INSERT INTO idea_transitions (idea_id, from_stage, to_stage, by_id, reason) VALUES ($1, $2, $4, $3, $5)`,
    [idea.id, from, by.id, to, reason],
  );

/** A person after a week in which everything happened that a summary tells of; nobody else gets one. */
async function aWeek(locale: 'fr' | 'en') {
  const owner = await aPerson(api);
  const place = `Atelier ${next()}`;
  const space = await aSpace(api, { owner, name: place });
  const reader = await aPerson(api, { in: space });
  await switchedOff(reader);
  await api.db.rows(`UPDATE people SET locale = $2, time_zone = 'Europe/Paris' WHERE id = $1`, [reader.id, locale]);
  await anAnnouncement(api, { space, author: owner, title: 'Les dépôts ferment à 17 h', mustRead: true });
  await anEntry(api, { author: owner, space, title: 'Un kiosque sur le parvis' });
  const moved = await anEntry(api, { author: reader, space, title: 'Le vélo du lundi' });
  const old = await anEntry(api, { author: reader, space, title: 'La carte des marchés' });
  for (const idea of [moved, old])
    await api.db.rows(`INSERT INTO contributions (entry_id, person_id, role, share) VALUES ($1, $2, 'author', 100)`, [idea.id, reader.id]);
  await follow(api, moved, reader);
  await moves(moved, owner, 'open', 'shortlisted', 'Elle répond au thème de la saison.');
  await api.db.rows(`UPDATE entries SET published_at = $2::timestamptz - interval '3 months 2 days' WHERE id = $1`, [old.id, MONDAY]);
  await api.db.rows(
    `INSERT INTO point_entries (rule, rule_version, person_id, source_type, source_id, worth, points, open, caused_at, at, caused_on, counted_on)
     SELECT code, version, $1, 'entry', $2, 12, 12, true, now(), now(), current_date, current_date FROM point_rules ORDER BY code, version LIMIT 1`,
    [reader.id, old.id],
  );
  await api.db.rows(`INSERT INTO badge_awards (badge, person_id, open, awarded_at) VALUES ('first_spark', $1, true, now())`, [reader.id]);
  await api.db.rows(
    `INSERT INTO kudos (giver_id, receiver_id, value, reason, entry_id) VALUES ($1, $2, 'help', 'Pour la tournée de mardi', $3)`,
    [owner.id, reader.id, old.id],
  );
  const ends = await anAnnouncement(api, { space, author: owner, title: 'La boutique de Lyon est en travaux' });
  await api.db.rows(`UPDATE announcements SET ends_at = $2::timestamptz + interval '3 days' WHERE entry_id = $1`, [ends.id, MONDAY]);
  const page = await aPage(api, { author: reader, space, title: 'La charte des vitrines' });
  await api.db.rows(`UPDATE wiki_pages SET owner_id = $2, verify_by = $3::timestamptz + interval '4 days' WHERE entry_id = $1`, [
    page.id,
    reader.id,
    MONDAY,
  ]);
  const due = await aTopic(api, { space, author: reader, title: 'Bilan du salon' });
  await api.db.rows(
    `UPDATE entries SET audience = 'authors', state = 'scheduled', publish_at = $2::timestamptz + interval '2 days' WHERE id = $1`,
    [due.id, MONDAY],
  );
  await bellsOf(api).comments(owner, old, 'On en reparle jeudi ?');
  await post();
  return { space, place, reader };
}

describe('the weekly summary', () => {
  it('tells the week part by part on Monday, each with its way out, and each thing once', async () => {
    const { reader } = await aWeek('fr');
    const mails = await mailsOn(MONDAY);
    expect(mails.map((m) => m.to)).toEqual([[reader.email]]);
    const text = textOf(mails[0]?.body ?? '');
    const titles = [
      'CE QUI VOUS ATTEND',
      'CETTE SEMAINE',
      'DES IDÉES ATTENDENT VOTRE VOIX',
      'CE QUE DEVIENNENT VOS IDÉES',
      'CE QUE LA SEMAINE VOUS A VALU',
      'VOUS NE L’AVEZ PAS ENCORE LU',
      'VOTRE IDÉE, TROIS MOIS APRÈS',
    ];
    const places = titles.map((title) => text.indexOf(title));
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(Math.min(...places)).toBeGreaterThan(0);
    expect(text).toContain('« Les dépôts ferment à 17 h » est à lire et à confirmer');
    expect(text).toContain('« Le vélo du lundi » : Retenue');
    expect(text).toContain('> Elle répond au thème de la saison.');
    expect(text).toContain('« La carte des marchés » : Au vote');
    expect(text.match(/Les dépôts ferment à 17 h/g)).toHaveLength(1);
    expect(text.match(/Ne plus recevoir cette partie\s+http/g)).toHaveLength(7);
    expect(text).toContain('12 points cette semaine');
    expect(text).toContain('Un nouveau badge : Première étincelle');
    expect(text).toMatch(/vous remercie[\s\S]*> Pour la tournée de mardi/);
    expect(text).toMatch(/« La boutique de Lyon est en travaux » prend fin jeudi \d+/);
    expect(text).toMatch(/« Bilan du salon » paraît mercredi \d+ \S+ à \d+:\d+/);
    expect(text).toMatch(/La page « La charte des vitrines » est à vérifier avant le vendredi \d+/);
    expect(await mailsOn(new Date(MONDAY.getTime() + 3_600_000))).toEqual([]);
    expect(await mailsOn(new Date(MONDAY.getTime() + DAY))).toEqual([]);
  });

  it('speaks English, and loses a part by one click on its own link, and the preferences say so', async () => {
    const { reader } = await aWeek('en');
    const text = textOf((await mailsOn(MONDAY))[0]?.body ?? '');
    expect(text).toContain('WHAT BECAME OF YOUR IDEAS');
    expect(text).toContain('“Le vélo du lundi”: Shortlisted');
    const path = /IDEAS WAIT FOR YOUR VOTE[\s\S]*?Stop this part\s+http:\/\/localhost:\d+(\S+)/.exec(text)?.[1] ?? '';
    const page = await api.as().send('GET', path);
    expect([page.status, page.text]).toEqual([200, expect.stringContaining('Stop ideas to vote on in Monday’s summary?')]);
    const offOf = async () =>
      (await api.as(reader).call(notificationPreferences.get)).weekly.filter(({ on }) => !on).map(({ part }) => part);
    expect(await offOf()).toEqual([]);
    const form = {
      body: 'List-Unsubscribe=One-Click',
      headers: { 'content-type': 'application/x-www-form-urlencoded', origin: 'https://mail.test' },
    };
    for (const _ of [1, 2]) expect((await api.as().send('POST', path, form)).status).toBe(200);
    expect(await offOf()).toEqual(['votes']);
    expect((await api.as(reader).call(notificationPreferences.get)).digest).toBe('daily');
    const later = textOf((await mailsOn(new Date(MONDAY.getTime() + 7 * DAY)))[0]?.body ?? '');
    expect(later).toContain('WAITING FOR YOU');
    expect(later).not.toContain('IDEAS WAIT FOR YOUR VOTE');
  });

  it('is not sent when it has nothing to say', async () => {
    const { reader } = await aWeek('fr');
    await api.as(reader).call(notificationPreferences.update, { body: { weekly: weeklyParts.map((part) => ({ part, on: false })) } });
    expect(await mailsOn(MONDAY)).toEqual([]);
    await api.as(reader).call(notificationPreferences.update, { body: { weekly: [{ part: 'later', on: true }] } });
    expect((await api.as(reader).call(notificationPreferences.get)).weekly.filter(({ on }) => on)).toEqual([{ part: 'later', on: true }]);
  });

  it('says nothing of a space that was closed to the reader meanwhile', async () => {
    const { reader, space, place } = await aWeek('fr');
    await api.db.rows(`UPDATE spaces SET visibility = 'hidden' WHERE id = $1`, [space.id]);
    await api.db.rows('DELETE FROM memberships WHERE space_id = $1 AND person_id = $2', [space.id, reader.id]);
    const said = (await mailsOn(MONDAY)).map(({ body }) => decoded(body)).join();
    expect(said).not.toContain(place);
    expect(said).not.toMatch(/dépôts|vélo/);
  });
});
