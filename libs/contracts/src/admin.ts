import { z } from 'zod';
import { ById, Id, Instant, Locale, pageOf, paging } from './common';
import { PersonSummary, Role } from './people';
import { route } from './route';

export const AdminPerson = PersonSummary.extend({
  email: z.string(),
  role: Role,
  demo: z.boolean(),
  /** In percent of a whole week. */
  workingTime: z.int(),
  createdAt: Instant,
  lastSeenAt: Instant.nullable(),
}).meta({ id: 'AdminPerson' });
export type AdminPerson = z.output<typeof AdminPerson>;
export const Invitation = z
  .object({ id: Id, email: z.string(), role: Role, invitedBy: z.string(), createdAt: Instant, expiresAt: Instant })
  .meta({ id: 'Invitation' });
export type Invitation = z.output<typeof Invitation>;
export const Queue = z
  .object({ name: z.string(), waiting: z.int(), active: z.int(), failed: z.int(), oldestSeconds: z.int().nullable() })
  .meta({ id: 'Queue' });
export const FailedJob = z
  .object({ id: z.string(), queue: z.string(), createdAt: Instant, failedAt: Instant.nullable(), error: z.string(), attempts: z.int() })
  .meta({ id: 'FailedJob' });
export type FailedJob = z.output<typeof FailedJob>;
export const AuditRow = z
  .object({
    id: Id,
    action: z.string(),
    actor: z.string().nullable(),
    target: z.string(),
    at: Instant,
    details: z.record(z.string(), z.unknown()),
  })
  .meta({ id: 'AuditRow' });
export const SentMail = z
  .object({ id: z.string(), to: z.string(), subject: z.string(), text: z.string(), at: Instant })
  .meta({ id: 'SentMail' });

const ByJob = z.strictObject({ id: z.uuid() });

export const admin = {
  people: route({
    method: 'GET',
    path: '/admin/people',
    summary: 'Everybody, with address and role',
    query: z.strictObject({ ...paging, q: z.string().trim().max(100).optional() }),
    reply: pageOf(AdminPerson),
  }),
  updatePerson: route({
    method: 'PATCH',
    path: '/admin/people/:id',
    summary: 'Change role or working time, or switch off and on',
    params: ById,
    body: z.strictObject({ role: Role.optional(), active: z.boolean().optional(), workingTime: z.int().min(1).max(100).optional() }),
    reply: AdminPerson,
  }),
  invitations: route({
    method: 'GET',
    path: '/admin/invitations',
    summary: 'Invitations not yet accepted',
    query: z.strictObject(paging),
    reply: pageOf(Invitation),
  }),
  invite: route({
    method: 'POST',
    path: '/admin/invitations',
    summary: 'Invite somebody by mail',
    body: z.strictObject({ email: z.email().max(254), role: Role.default('member'), locale: Locale.default('fr') }),
    reply: Invitation,
    status: 201,
  }),
  revokeInvitation: route({ method: 'DELETE', path: '/admin/invitations/:id', summary: 'Take an invitation back', params: ById }),
  queues: route({
    method: 'GET',
    path: '/admin/jobs',
    summary: 'Queues and their failures',
    query: z.strictObject(paging),
    reply: pageOf(FailedJob).extend({ queues: z.array(Queue) }),
  }),
  retryJob: route({ method: 'POST', path: '/admin/jobs/:id/retry', summary: 'Try a failed job again', params: ByJob, status: 204 }),
  audit: route({
    method: 'GET',
    path: '/admin/audit',
    summary: 'The audit log, latest first',
    query: z.strictObject(paging),
    reply: pageOf(AuditRow),
  }),
  mail: route({
    method: 'GET',
    path: '/admin/mail',
    summary: 'Mail that was written to the folder instead of being sent',
    query: z.strictObject(paging),
    reply: pageOf(SentMail),
  }),
  demo: route({
    method: 'GET',
    path: '/admin/demo',
    summary: 'Is the demo company here',
    reply: z.object({ present: z.boolean(), people: z.int(), entries: z.int() }).meta({ id: 'DemoState' }),
  }),
  removeDemo: route({ method: 'DELETE', path: '/admin/demo', summary: 'Take the demo company away' }),
};
