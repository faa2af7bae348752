import { describe, expect, it } from '@jest/globals';
import { admin, me } from '@ruche/contracts';
import { JobQueue } from '../../platform/jobs/job-queue';
import { Mailer } from '../../platform/mail/mailer';
import { useApi } from '../../testing/api';
import { aPerson, next, times } from '../../testing/factories';
import { drainJobs } from '../../testing/jobs';
import '../../testing/matchers';

const api = useApi();
const anAdmin = () => aPerson(api, { role: 'admin' });
const address = () => `invited-${process.pid}-${next()}@spec.test`;

describe('invitations', () => {
  it('are listed until accepted or taken back, latest first, in pages', async () => {
    const root = await anAdmin();
    const made = [];
    for (const role of ['guest', 'member', 'facilitator'] as const)
      made.push(await api.as(root).call(admin.invite, { body: { email: address(), role } }));
    expect(made[0]).toMatchObject({ role: 'guest', invitedBy: root.name });
    const first = await api.as(root).call(admin.invitations, { query: { limit: '2' } });
    expect(first.items.map((i) => i.id)).toEqual([made[2]?.id, made[1]?.id]);
    const second = await api.as(root).call(admin.invitations, { query: { limit: '2', cursor: first.nextCursor ?? '' } });
    expect(second.items[0]?.id).toBe(made[0]?.id);
    await api.as(root).call(admin.revokeInvitation, { params: { id: String(made[1]?.id) } });
    await expect(api.as(root).call(admin.revokeInvitation, { params: { id: String(made[1]?.id) } })).toBeProblem(404);
    expect((await api.as(root).call(admin.invitations, { query: { limit: '2' } })).items.map((i) => i.id)).toEqual([
      made[2]?.id,
      made[0]?.id,
    ]);
    const log = await api.db.rows<{ action: string }>('SELECT action FROM audit_log WHERE actor_id = $1 ORDER BY id', [root.id]);
    expect(log.map((l) => l.action)).toEqual(['invitation.create', 'invitation.create', 'invitation.create', 'invitation.revoke']);
  });

  it('replace each other for one address, also at the same time, and repeat themselves for one key', async () => {
    const root = await anAdmin();
    const email = address();
    await Promise.all(times(4, () => api.as(root).call(admin.invite, { body: { email } })));
    const open = async () => (await api.as(root).call(admin.invitations)).items.filter((i) => i.email === email);
    expect(await open()).toHaveLength(1);
    const headers = { 'idempotency-key': `invite-${email}` };
    const [one, two] = [
      await api.as(root).call(admin.invite, { body: { email }, headers }),
      await api.as(root).call(admin.invite, { body: { email }, headers }),
    ];
    expect(one).toEqual(two);
    expect((await open()).map((i) => i.id)).toEqual([one.id]);
    expect(JSON.stringify(await api.db.rows('SELECT reply FROM idempotency_keys WHERE person_id = $1', [root.id]))).not.toContain('token');
  });

  it('go to nobody who is here already, and are an admin’s', async () => {
    const [root, member] = [await anAdmin(), await aPerson(api)];
    await expect(api.as(root).call(admin.invite, { body: { email: member.email.toUpperCase() } })).toBeProblem(409, 'email_taken');
    await expect(api.as(member).call(admin.invite, { body: { email: address() } })).toBeProblem(403);
    for (const body of [
      { email: 'nobody' },
      { email: 'a@b.test\r\nBcc: c@d.test' },
      { email: address(), role: 'owner' },
      { email: address(), demo: true },
    ]) {
      const reply = await api.as(root).send('POST', '/api/admin/invitations', { body });
      expect(reply.status).toBe(400);
    }
  });
});

describe('jobs', () => {
  it('are counted by queue; what failed is listed, and tried again once', async () => {
    const root = await anAdmin();
    await drainJobs(api, ['mail']);
    const { boss } = api.app.get(JobQueue);
    const ids: string[] = [];
    for (const n of [1, 2, 3]) {
      ids.push((await boss.send('mail', { letter: `no such letter ${n}`, ids: {} }, { retryLimit: 0 })) ?? '');
      await boss.fetch('mail');
      await boss.fail('mail', ids.at(-1) ?? '', { message: `broken ${n}` });
    }
    const first = await api.as(root).call(admin.queues, { query: { limit: '2' } });
    expect(first.queues.find((q) => q.name === 'mail')).toEqual({ name: 'mail', waiting: 0, active: 0, failed: 3, oldestSeconds: null });
    expect(first.queues.some((q) => q.name.startsWith('__'))).toBe(false);
    expect(first.items.map((j) => [j.id, j.queue, j.error, j.attempts])).toEqual([
      [ids[2], 'mail', 'broken 3', 1],
      [ids[1], 'mail', 'broken 2', 1],
    ]);
    const second = await api.as(root).call(admin.queues, { query: { limit: '2', cursor: first.nextCursor ?? '' } });
    expect(second.items.map((j) => j.id)).toEqual([ids[0]]);
    const retry = (id = '') => api.as(root).call(admin.retryJob, { params: { id } });
    const both = await Promise.allSettled(times(2, () => retry(ids[0])));
    expect(both.map((r) => r.status).sort()).toEqual(['fulfilled', 'rejected']);
    const now = (await api.as(root).call(admin.queues)).queues.find((q) => q.name === 'mail');
    expect(now).toMatchObject({ waiting: 1, failed: 2 });
    expect(now?.oldestSeconds).toBeGreaterThanOrEqual(0);
    await expect(retry(ids[0])).toBeProblem(404);
    await expect(retry('not-a-job')).toBeProblem(400);
    await api.db.rows(`DELETE FROM pgboss.job WHERE id = ANY($1::uuid[])`, [ids]);
    expect(await api.db.rows(`SELECT details FROM audit_log WHERE action = 'job.retry' AND actor_id = $1`, [root.id])).toEqual([
      { details: { queue: 'mail' } },
    ]);
  });
});

describe('the logs', () => {
  it('tell who did what, latest first, and who looked', async () => {
    const root = await anAdmin();
    const invited = await api.as(root).call(admin.invite, { body: { email: address() } });
    const { items, nextCursor } = await api.as(root).call(admin.audit, { query: { limit: '2' } });
    expect(items.map((a) => [a.action, a.actor, a.target])).toEqual([
      ['audit.read', root.name, 'audit'],
      ['invitation.create', root.name, `invitation:${invited.id}`],
    ]);
    const older = await api.as(root).call(admin.audit, { query: { limit: '2', cursor: nextCursor ?? '' } });
    expect(older.items.every((a) => a.id < (items[1]?.id ?? 0))).toBe(true);
    await expect(api.db.rows('UPDATE audit_log SET action = $1', ['nothing'])).rejects.toThrow('append-only');
    await expect(api.db.rows('DELETE FROM audit_log')).rejects.toThrow('append-only');
  });

  it('have the kept mail, and note who read it', async () => {
    const root = await anAdmin();
    const mailer = api.app.get(Mailer);
    for (const n of [1, 2, 3])
      await mailer.send({ to: { name: 'Léa', address: 'lea@spec.test' }, subject: `Mail ${n}`, text: `Text ${n}`, messageId: `kept-${n}` });
    const first = await api.as(root).call(admin.mail, { query: { limit: '2' } });
    const second = await api.as(root).call(admin.mail, { query: { limit: '2', cursor: first.nextCursor ?? '' } });
    expect([...first.items, ...second.items].slice(0, 3).map((m) => [m.subject, m.to, m.text])).toEqual(
      [3, 2, 1].map((n) => [`Mail ${n}`, 'lea@spec.test', `Text ${n}`]),
    );
    expect(await api.db.rows(`SELECT 1 FROM audit_log WHERE action = 'mail.read' AND actor_id = $1`, [root.id])).toHaveLength(2);
  });

  it('are for admins, signed in, and so is everything beside them', async () => {
    const member = await aPerson(api, { role: 'facilitator' });
    for (const route of [admin.audit, admin.mail, admin.queues, admin.invitations, admin.demo, admin.people] as const) {
      expect((await api.as(member).send(route.method, `/api${route.path}`)).body.code).toBe('not_allowed');
      expect((await api.as().send(route.method, `/api${route.path}`)).status).toBe(401);
    }
    const { token } = await api.as(await anAdmin()).call(me.createToken, { body: { name: 'x', scope: 'read' } });
    const reply = await api
      .as()
      .send('POST', '/api/admin/invitations', { body: { email: address() }, headers: { authorization: `Bearer ${token}` } });
    expect(reply.body.code).toBe('read_only_token');
  });
});
