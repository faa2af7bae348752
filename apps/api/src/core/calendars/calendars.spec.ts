import { describe, expect, it } from '@jest/globals';
import { type AvailabilityState, calendars, me, people } from '@ruche/contracts';
import { Outbound, Refused, TooLarge } from '../../platform/outbound/outbound';
import { useApi } from '../../testing/api';
import { aPerson, type TestPerson } from '../../testing/factories';
import '../../testing/matchers';
import { absencesOf } from './absence';
import { ReadCalendarsJob } from './read-calendars.job';
import { readIcs } from './read-ics';
import { instantOf } from './wall-time';

const api = useApi();
const ADDRESS = 'https://agenda.spec.test/secret/basic.ics';
const file = (...events: string[]): string =>
  ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//spec//FR', ...events, 'END:VCALENDAR', ''].join('\r\n');
const event = (...lines: string[]): string =>
  ['BEGIN:VEVENT', `UID:${lines.join()}`, 'DTSTAMP:20260101T000000Z', 'SUMMARY:Un secret médical', ...lines, 'END:VEVENT'].join('\r\n');
const days = (from: string, until: string, ...more: string[]): string =>
  event(`DTSTART;VALUE=DATE:${from}`, `DTEND;VALUE=DATE:${until}`, ...more);

describe('an iCalendar file', () => {
  const window = { from: new Date('2026-03-01T00:00:00Z'), until: new Date('2026-05-01T00:00:00Z'), zone: 'Europe/Paris' };
  const read = (...events: string[]) =>
    readIcs(file(...events), window).map(
      ({ from, until, away }) => `${from.toISOString().slice(0, 16)}/${until.toISOString().slice(0, 16)}${away ? ' away' : ''}`,
    );

  it('tells when somebody is busy or away, where they live, on both sides of a change of clocks', () => {
    expect(read(days('20260327', '20260330'))).toEqual(['2026-03-26T23:00/2026-03-29T22:00 away']);
    expect(read(event('DTSTART:20260310T090000Z', 'DTEND:20260310T100000Z'))).toEqual(['2026-03-10T09:00/2026-03-10T10:00']);
    expect(read(event('DTSTART:20260310T090000', 'DURATION:PT90M'))).toEqual(['2026-03-10T08:00/2026-03-10T09:30']);
  });

  it('leaves out what is free, called off, or elsewhere in time', () => {
    expect(read(days('20260310', '20260311', 'TRANSP:TRANSPARENT'), days('20260310', '20260311', 'STATUS:CANCELLED'))).toEqual([]);
    expect(read(days('20260310', '20260311', 'X-MICROSOFT-CDO-BUSYSTATUS:FREE'), days('20250310', '20250311'))).toEqual([]);
  });

  it('repeats, but for the days that are left out or moved, and joins what overlaps', () => {
    const weekly = event(
      'UID:w',
      'DTSTART:20260302T090000Z',
      'DTEND:20260302T100000Z',
      'RRULE:FREQ=WEEKLY;COUNT=4',
      'EXDATE:20260309T090000Z',
    ).replace(/UID:UID.*\r\n/, '');
    const moved = event('UID:w', 'RECURRENCE-ID:20260316T090000Z', 'DTSTART:20260317T130000Z', 'DTEND:20260317T140000Z').replace(
      /UID:UID.*\r\n/,
      '',
    );
    expect(read(weekly, moved)).toEqual([
      '2026-03-02T09:00/2026-03-02T10:00',
      '2026-03-17T13:00/2026-03-17T14:00',
      '2026-03-23T09:00/2026-03-23T10:00',
    ]);
    expect(
      read(event('DTSTART:20260310T090000Z', 'DTEND:20260310T100000Z'), event('DTSTART:20260310T093000Z', 'DTEND:20260310T110000Z')),
    ).toEqual(['2026-03-10T09:00/2026-03-10T11:00']);
  });

  it('is read in time though it repeats every second for ever', () => {
    const began = Date.now();
    expect(read(event('DTSTART:20000101T000000Z', 'DTEND:20000101T000001Z', 'RRULE:FREQ=SECONDLY'))).toEqual([]);
    expect(Date.now() - began).toBeLessThan(5_000);
  });

  it('explains its own time zones, and may tell when one is free and no more', () => {
    const zone = [
      'BEGIN:VTIMEZONE',
      'TZID:Romance Standard Time',
      'BEGIN:STANDARD',
      'DTSTART:16010101T030000',
      'TZOFFSETFROM:+0200',
      'TZOFFSETTO:+0100',
      'RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10',
      'END:STANDARD',
      'BEGIN:DAYLIGHT',
      'DTSTART:16010101T020000',
      'TZOFFSETFROM:+0100',
      'TZOFFSETTO:+0200',
      'RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3',
      'END:DAYLIGHT',
      'END:VTIMEZONE',
    ].join('\r\n');
    const meeting = event('DTSTART;TZID=Romance Standard Time:20260410T100000', 'DTEND;TZID=Romance Standard Time:20260410T110000');
    expect(read(zone, meeting)).toEqual(['2026-04-10T08:00/2026-04-10T09:00']);
    const told = [
      'BEGIN:VFREEBUSY',
      'DTSTAMP:20260101T000000Z',
      'FREEBUSY;FBTYPE=BUSY:20260310T090000Z/PT1H',
      'FREEBUSY;FBTYPE=BUSY-UNAVAILABLE:20260312T060000Z/20260312T180000Z',
      'FREEBUSY;FBTYPE=FREE:20260313T060000Z/PT1H',
      'END:VFREEBUSY',
    ].join('\r\n');
    expect(read(told)).toEqual(['2026-03-10T09:00/2026-03-10T10:00', '2026-03-12T06:00/2026-03-12T18:00 away']);
  });

  it.each(['', '<html>connexion</html>', 'BEGIN:VCARD\r\nFN:X\r\nEND:VCARD', 'BEGIN:VCALENDAR\r\nBEGIN:VEVENT'])('is none: %j', (text) => {
    expect(() => readIcs(text, window)).toThrow();
  });

  it('has absences that weekends do not cut, and nobody returns on one', () => {
    const away = (from: string, until: string) => ({ from: new Date(`${from}T00:00Z`), until: new Date(`${until}T00:00Z`), away: true });
    expect(
      absencesOf([away('2026-03-05', '2026-03-07'), away('2026-03-09', '2026-03-11'), away('2026-03-20', '2026-03-21')], 'UTC'),
    ).toEqual([
      { from: '2026-03-05', until: '2026-03-11' },
      { from: '2026-03-20', until: '2026-03-23' },
    ]);
  });

  it.each([
    ['2026-03-29T01:30', 'Europe/Paris', '2026-03-29T00:30'],
    ['2026-03-29T03:30', 'Europe/Paris', '2026-03-29T01:30'],
    ['2026-10-26T00:00', 'Europe/Paris', '2026-10-25T23:00'],
    ['2026-06-01T00:00', 'America/New_York', '2026-06-01T04:00'],
    ['2026-06-01T00:00', 'Asia/Kathmandu', '2026-05-31T18:15'],
  ])('%s in %s is %s', (shown, zone, instant) => {
    expect(
      instantOf(Date.parse(`${shown}Z`), zone)
        .toISOString()
        .slice(0, 16),
    ).toBe(instant);
  });
});

describe('a calendar of one’s own', () => {
  const day = (ahead: number): string => new Date(Date.now() + ahead * 86_400_000).toISOString().slice(0, 10);
  const plain = (iso: string): string => iso.replaceAll('-', '');
  /** What the other server answers to whoever asks. */
  function answers(body: string | Error, status = 200): string[] {
    const asked: string[] = [];
    api.app.get(Outbound).text = async (address) => {
      asked.push(address);
      if (body instanceof Error) throw body;
      return { status, body };
    };
    return asked;
  }
  const connect = (person: TestPerson, address = ADDRESS) => api.as(person).call(calendars.connect, { body: { address } });
  const mine = (person: TestPerson) => api.as(person).call(calendars.mine);
  const availability = async (person: TestPerson) =>
    (await api.as(await aPerson(api)).call(people.get, { params: { handle: person.handle } })).availability;
  const say = async (person: TestPerson, state: AvailabilityState, until?: string) => {
    const { version } = await api.as(person).call(me.get);
    await api
      .as(person)
      .call(me.update, { body: { availability: { state, ...(until ? { until } : {}) } }, headers: { 'if-match': `"${version}"` } });
  };
  const later = async (person: TestPerson) => {
    await api.db.rows(`UPDATE calendars SET next_at = now() - interval '1 minute' WHERE person_id = $1`, [person.id]);
    await api.app.get(ReadCalendarsJob).run();
  };
  const holidays = file(days(plain(day(-1)), plain(day(9))));
  const back = absencesOf([{ from: new Date(`${day(-1)}T00:00Z`), until: new Date(`${day(9)}T00:00Z`), away: true }], 'UTC')[0]?.until;

  it('makes its person absent, keeps no title, and gives back what was said before once the absence is over', async () => {
    const ada = await aPerson(api);
    await say(ada, 'limited');
    const asked = answers(holidays);
    const known = await connect(ada, 'webcal://agenda.spec.test/secret/basic.ics');
    expect(asked).toEqual([ADDRESS]);
    expect(known).toMatchObject({ connected: true, host: 'agenda.spec.test', problem: null, absences: [{ until: back }] });
    expect(JSON.stringify(known)).not.toContain('secret');
    expect(JSON.stringify(await api.db.rows('SELECT * FROM calendar_spans WHERE person_id = $1', [ada.id]))).not.toContain('médical');
    expect(await availability(ada)).toEqual({ state: 'absent', until: back });
    answers(file());
    await later(ada);
    expect(await availability(ada)).toEqual({ state: 'limited', until: null });
  });

  it('says kindly what went wrong, keeps what it knew, and asks less and less often', async () => {
    const ada = await aPerson(api);
    answers(holidays);
    await connect(ada);
    for (const [answer, status, problem] of [
      [new Refused('inside'), 0, 'unreachable'],
      [new TooLarge('much'), 0, 'too_large'],
      ['', 404, 'not_found'],
      ['', 403, 'forbidden'],
      ['<html>', 200, 'not_a_calendar'],
    ] as const) {
      answers(answer, status);
      await later(ada);
      expect(await mine(ada)).toMatchObject({ problem, absences: [{ until: back }] });
    }
    const wait = await api.db.row<{ hours: number }>(
      'SELECT extract(epoch FROM next_at - now())::int / 3600 AS hours FROM calendars WHERE person_id = $1',
      [ada.id],
    );
    expect(wait?.hours).toBeGreaterThanOrEqual(15);
    const asked = answers(holidays);
    await api.app.get(ReadCalendarsJob).run();
    expect(asked).toEqual([]);
  });

  it('gives way to what the person says, until that absence is over', async () => {
    const [ada, bob] = [await aPerson(api), await aPerson(api)];
    answers(holidays);
    await connect(ada);
    await say(ada, 'available');
    await later(ada);
    expect((await availability(ada))?.state).toBe('available');
    await say(bob, 'absent', '2031-01-06');
    await connect(bob);
    expect(await availability(bob)).toEqual({ state: 'absent', until: '2031-01-06' });
    answers(file());
    await later(bob);
    expect(await availability(bob)).toEqual({ state: 'absent', until: '2031-01-06' });
  });

  it('is at an address that the database does not know, and that another key does not open', async () => {
    const ada = await aPerson(api);
    answers(holidays);
    await connect(ada);
    const kept = async () =>
      (await api.db.row<{ address: string }>('SELECT address FROM calendars WHERE person_id = $1', [ada.id]))?.address;
    expect(await kept()).toMatch(/^v1\./);
    expect(Buffer.from((await kept())?.slice(3) ?? '', 'base64url').toString('latin1')).not.toContain('agenda');
    // What was kept before is read once more, and sealed.
    await api.db.rows('UPDATE calendars SET address = $2 WHERE person_id = $1', [ada.id, ADDRESS]);
    expect(await mine(ada)).toMatchObject({ host: 'agenda.spec.test' });
    const asked = answers(holidays);
    await later(ada);
    expect(asked).toEqual([ADDRESS]);
    expect(await kept()).toMatch(/^v1\./);
    // Somebody else's opens nothing here.
    const bob = await aPerson(api);
    await connect(bob);
    await api.db.rows('UPDATE calendars SET address = (SELECT b.address FROM calendars b WHERE b.person_id = $2) WHERE person_id = $1', [
      ada.id,
      bob.id,
    ]);
    await later(ada);
    expect(await mine(ada)).toMatchObject({ host: null, problem: 'unknown_key', absences: [{ until: back }] });
  });

  it('leaves nothing behind when it is taken away, nor does another person see it', async () => {
    const [ada, bob] = [await aPerson(api), await aPerson(api)];
    answers(holidays);
    await connect(ada);
    expect((await mine(bob)).connected).toBe(false);
    await api.as(ada).call(calendars.disconnect);
    expect(await availability(ada)).toEqual({ state: 'available', until: null });
    expect(await mine(ada)).toMatchObject({ connected: false, host: null, absences: [] });
    expect(await api.db.rows('SELECT 1 FROM calendar_spans WHERE person_id = $1', [ada.id])).toEqual([]);
    await api.as(ada).call(calendars.disconnect);
  });

  it.each(['http://agenda.spec.test/a.ics', 'https://user:word@agenda.spec.test/', 'file:///etc/passwd', 'agenda'])(
    'is not at %s',
    async (address) => {
      const asked = answers(holidays);
      await expect(connect(await aPerson(api), address)).toBeProblem(400, 'invalid_input');
      expect(asked).toEqual([]);
    },
  );
});
