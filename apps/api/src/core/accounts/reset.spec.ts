import { beforeEach, describe, expect, it } from '@jest/globals';
import { me } from '@ruche/contracts';
import { Dispatcher } from '../../platform/events/dispatcher';
import { useApi } from '../../testing/api';
import { aPerson, next, times } from '../../testing/factories';
import { drainJobs } from '../../testing/jobs';
import '../../testing/matchers';
import { anAddress, mailTo, published, tokenIn, withPassword } from './accounts.factory';

const api = useApi(published);
const PASSWORD = 'a phrase of many words';
/** Each test comes from a network of its own. */
let headers: Record<string, string>;
beforeEach(() => {
  headers = { 'x-forwarded-for': anAddress(), host: 'ruche.example' };
});

const BEFORE = 'the one before that';
const ask = (email: string, more: Record<string, string> = {}) =>
  api.as().send('POST', '/api/password-resets', { body: { email }, headers: { ...headers, ...more } });
const reset = (token: string, password = PASSWORD) => api.as().send('PUT', '/api/password-resets', { body: { token, password }, headers });

describe('a reset link', () => {
  it('is mailed from our own address, signs in once, and lets a blocked sign-in go', async () => {
    const ada = await withPassword(api, BEFORE, { name: 'Ada', locale: 'en' });
    await api.as(ada).call(me.get);
    for (const _ of times(10, (i) => i))
      await api.as().send('POST', '/api/session', { body: { email: ada.email, password: 'no' }, headers });
    expect((await ask(ada.email.toUpperCase(), { 'x-forwarded-host': 'evil.test' })).body).toEqual({ sent: true });
    const [mail] = await mailTo(api, ada);
    expect(mail?.subject).toBe('Choose a new password');
    expect(mail?.text).not.toContain('evil');
    const reply = await reset(tokenIn(mail));
    expect(reply.status).toBe(200);
    expect(reply.body.person.id).toBe(ada.id);
    expect(reply.headers['set-cookie']?.[0]).toMatch(/^__Host-sid=[\w-]{43}; Max-Age=\d+; Path=\/; HttpOnly; Secure; SameSite=Lax$/);
    await expect(api.as(ada).call(me.get)).toBeProblem(401);
    expect((await api.as().send('POST', '/api/session', { body: { email: ada.email, password: PASSWORD }, headers })).status).toBe(200);
    expect((await reset(tokenIn(mail))).body.code).toBe('link_expired');
  });

  it('is French for those who read French', async () => {
    const ada = await withPassword(api, BEFORE, { locale: 'fr' });
    await ask(ada.email);
    expect((await mailTo(api, ada))[0]?.subject).toBe('Choisir un nouveau mot de passe');
  });

  it('says and does the same for an address that nobody has', async () => {
    const ada = await withPassword(api, BEFORE);
    const gone = await withPassword(api, BEFORE);
    await api.db.rows('UPDATE people SET active = false WHERE id = $1', [gone.id]);
    await drainJobs(api, ['mail']);
    const jobs = async () =>
      (await api.db.row<{ n: number }>(`SELECT count(*)::int AS n FROM pgboss.job WHERE name = 'mail' AND state = 'created'`))?.n ?? 0;
    const seen = [];
    for (const email of [ada.email, gone.email, 'nobody@spec.test']) {
      const before = await jobs();
      const { status, body } = await ask(email);
      seen.push(JSON.stringify({ status, body, jobs: (await jobs()) - before }));
    }
    expect(new Set(seen)).toEqual(new Set(['{"status":202,"body":{"sent":true},"jobs":1}']));
    expect(await mailTo(api, gone)).toEqual([]);
    expect(await mailTo(api, { email: 'nobody@spec.test' })).toEqual([]);
    expect(await mailTo(api, ada)).toHaveLength(1);
  });

  it('takes as long for both', async () => {
    const known = await Promise.all(times(12, () => aPerson(api)));
    const took = { known: [] as number[], unknown: [] as number[] };
    const measure = async (kind: keyof typeof took, email: string) => {
      const began = performance.now();
      await ask(email);
      took[kind].push(performance.now() - began);
    };
    for (const person of known) {
      await measure('known', person.email);
      await measure('unknown', `x${person.email}`);
    }
    const median = (list: number[]) => list.sort((a, b) => a - b)[6] ?? 0;
    expect(median(took.known) / median(took.unknown)).toBeLessThan(2);
    expect(median(took.unknown) / median(took.known)).toBeLessThan(2);
  });

  it('opens once for two at the same time', async () => {
    const ada = await withPassword(api, BEFORE);
    await ask(ada.email);
    const token = tokenIn((await mailTo(api, ada))[0]);
    const replies = await Promise.all(times(2, (i) => reset(token, `${PASSWORD} ${i}`)));
    expect(replies.map((r) => r.status).sort()).toEqual([200, 410]);
    expect(await api.db.rows('SELECT id FROM sessions WHERE person_id = $1', [ada.id])).toHaveLength(1);
  });

  it('ends after 30 minutes, with a changed password, and with being switched off', async () => {
    const [late, changed, off] = [await withPassword(api, BEFORE), await withPassword(api, BEFORE), await withPassword(api, BEFORE)];
    for (const person of [late, changed, off]) await ask(person.email);
    const tokens = [];
    for (const person of [late, changed, off]) tokens.push(tokenIn((await mailTo(api, person))[0]));
    const [link] = await api.db.rows<{ left: number }>(
      `SELECT extract(epoch FROM expires_at - now())::int AS left FROM one_time_links WHERE person_id = $1`,
      [late.id],
    );
    expect(link?.left).toBeLessThanOrEqual(1800);
    expect(link?.left).toBeGreaterThan(1700);
    await api.db.rows(`UPDATE one_time_links SET expires_at = now() WHERE person_id = $1`, [late.id]);
    await api.db.rows(`UPDATE people SET password_hash = 'another' WHERE id = $1`, [changed.id]);
    await api.db.rows('UPDATE people SET active = false WHERE id = $1', [off.id]);
    for (const token of tokens) expect((await reset(token)).body.code).toBe('link_expired');
  });

  it('keeps nothing that opens anything, neither in its row nor in the job', async () => {
    const ada = await withPassword(api, BEFORE);
    await ask(ada.email);
    const job = await api.db.row<{ data: { ids: { ref: string } } }>(
      `SELECT data FROM pgboss.job WHERE name = 'mail' ORDER BY created_on DESC LIMIT 1`,
    );
    expect(Object.keys(job?.data.ids ?? {}).sort()).toEqual(['personId', 'ref']);
    expect((await reset(job?.data.ids.ref ?? '')).status).toBe(404);
    const token = tokenIn((await mailTo(api, ada))[0]);
    const stored = await api.db.rows<{ text: string }>('SELECT l::text AS text FROM one_time_links l');
    expect(stored.some(({ text }) => text.includes(token) || text.includes(Buffer.from(token).toString('hex')))).toBe(false);
  });

  it('is the same one when the mail is sent again', async () => {
    const ada = await withPassword(api, BEFORE);
    await ask(ada.email);
    const job = await api.db.row<{ data: object }>(
      `SELECT data FROM pgboss.job WHERE name = 'mail' AND state = 'created' ORDER BY created_on DESC LIMIT 1`,
    );
    for (const _ of times(2, (i) => i)) await api.app.get(Dispatcher).run('mail', job?.data ?? {});
    const mails = await mailTo(api, ada);
    expect(new Set(mails.map(tokenIn)).size).toBe(1);
  });

  it('asks for a good password before it is used up, and counts links that open nothing', async () => {
    const ada = await withPassword(api, BEFORE);
    await ask(ada.email);
    const token = tokenIn((await mailTo(api, ada))[0]);
    for (const password of ['short', 'motdepasse123', `${ada.handle}!!!!`]) expect((await reset(token, password)).status).toBe(400);
    expect((await reset(token)).status).toBe(200);
    const replies = [];
    for (const i of times(31, (n) => n)) replies.push((await reset(`not-a-link-of-anybody-${i}`)).status);
    expect(replies.slice(0, 30)).toEqual(times(30, () => 404));
    expect(replies[30]).toBe(429);
  });

  it('is sent five times a quarter of an hour at most, for a person and for nobody alike', async () => {
    for (const email of [(await withPassword(api, BEFORE)).email, `nobody-${next()}@spec.test`]) {
      for (const _ of times(5, (i) => i)) expect((await ask(email)).status).toBe(202);
      const refused = await ask(email);
      expect([refused.status, Number(refused.headers['retry-after']) > 0]).toEqual([429, true]);
    }
  });
});
