import { z } from 'zod';
import { ById, Id, Instant, Locale, line, listOf } from './common';
import { fieldReaders, Password, Person, PersonRef, ProfileInput, profileFields, Role } from './people';
import { route } from './route';
import { MySkillsInput } from './skills';

/** Who is signed in, what they may do in general, and what waits for them. */
export const Session = z
  .object({
    person: PersonRef.extend({ role: Role, email: z.string(), locale: Locale, timeZone: z.string() }),
    can: z.object({
      createSpace: z.boolean(),
      administrate: z.boolean(),
      propose: z.boolean(),
      announce: z.boolean(),
      directory: z.boolean(),
      /** Edits the portraits of the week. */
      feature: z.boolean(),
      moderate: z.boolean(),
    }),
    counts: z.object({ notifications: z.int(), ideasToVote: z.int(), reports: z.int() }),
    spaces: z.array(z.object({ id: Id, slug: z.string(), name: z.string(), colour: z.string() })),
    demo: z.boolean(),
  })
  .meta({ id: 'Session' });
export type Session = z.output<typeof Session>;

export const Credentials = z.strictObject({ email: z.email().max(254), password: z.string().min(1).max(256) });

/** What the start page may say before anyone is signed in. */
export const Welcome = z
  .object({
    company: z.string(),
    /** True until the first real admin exists. */
    setup: z.boolean(),
    demo: z.object({ password: z.string(), people: z.array(z.object({ email: z.string(), name: z.string(), role: Role })) }).nullable(),
  })
  .meta({ id: 'Welcome' });
export type Welcome = z.output<typeof Welcome>;

const Token = z.string().min(20).max(200);
export const NewAccount = z.strictObject({ token: Token, name: line(1, 80), password: Password, locale: Locale.optional() });

export const SessionRow = z
  .object({
    id: Id,
    current: z.boolean(),
    createdAt: Instant,
    lastSeenAt: Instant,
    address: z.string(),
    device: z.string(),
  })
  .meta({ id: 'SessionRow' });
export const TokenRow = z
  .object({
    id: Id,
    name: z.string(),
    scope: z.enum(['read', 'write']),
    createdAt: Instant,
    lastUsedAt: Instant.nullable(),
    expiresAt: Instant.nullable(),
  })
  .meta({ id: 'TokenRow' });

export const Me = Person.extend({
  email: z.string(),
  version: z.int(),
  /** Who reads each field. */
  readers: z.record(z.enum(profileFields), z.enum(fieldReaders)),
}).meta({ id: 'Me' });
export type Me = z.output<typeof Me>;

export const session = {
  create: route({ method: 'POST', path: '/session', summary: 'Sign in', body: Credentials, reply: Session, status: 200 }),
  get: route({ method: 'GET', path: '/session', summary: 'Who am I', reply: Session }),
  remove: route({ method: 'DELETE', path: '/session', summary: 'Sign out' }),
  confirm: route({
    method: 'PUT',
    path: '/session/confirmation',
    summary: 'Give the password again, before what is sensitive',
    body: z.strictObject({ password: Credentials.shape.password }),
    status: 204,
  }),
  welcome: route({ method: 'GET', path: '/welcome', summary: 'What the start page shows', reply: Welcome }),
  setup: route({
    method: 'POST',
    path: '/setup',
    summary: 'Make the first admin',
    body: NewAccount.extend({ email: z.email().max(254) }),
    reply: Session,
    status: 201,
  }),
  invitation: route({
    method: 'GET',
    path: '/invitations/:token',
    summary: 'What an invitation link opens',
    params: z.strictObject({ token: Token }),
    reply: z.object({ email: z.string(), invitedBy: z.string(), company: z.string() }).meta({ id: 'InvitationView' }),
  }),
  accept: route({
    method: 'POST',
    path: '/invitations/accept',
    summary: 'Accept an invitation',
    body: NewAccount,
    reply: Session,
    status: 201,
  }),
  askReset: route({
    method: 'POST',
    path: '/password-resets',
    summary: 'Ask for a reset link',
    body: z.strictObject({ email: z.email().max(254) }),
    status: 202,
    reply: z.object({ sent: z.literal(true) }),
  }),
  reset: route({
    method: 'PUT',
    path: '/password-resets',
    summary: 'Choose a new password',
    body: z.strictObject({ token: Token, password: Password }),
    reply: Session,
  }),
};

export const me = {
  get: route({ method: 'GET', path: '/me', summary: 'My profile and settings', reply: Me }),
  update: route({ method: 'PATCH', path: '/me', summary: 'Change my profile and settings', body: ProfileInput, reply: Me, ifMatch: true }),
  skills: route({
    method: 'PUT',
    path: '/me/skills',
    summary: 'Declare my skills: the whole list',
    body: MySkillsInput,
    reply: Me,
    ifMatch: true,
  }),
  password: route({
    method: 'PUT',
    path: '/me/password',
    summary: 'Change my password',
    body: z.strictObject({ current: z.string().min(1).max(256), next: Password }),
  }),
  sessions: route({ method: 'GET', path: '/me/sessions', summary: 'Where I am signed in', reply: listOf(SessionRow) }),
  revokeSession: route({ method: 'DELETE', path: '/me/sessions/:id', summary: 'Sign a device out', params: ById }),
  tokens: route({ method: 'GET', path: '/me/tokens', summary: 'My personal tokens', reply: listOf(TokenRow) }),
  createToken: route({
    method: 'POST',
    path: '/me/tokens',
    summary: 'Make a personal token; its value is shown once',
    body: z.strictObject({
      name: line(1, 60),
      scope: z.enum(['read', 'write']).default('read'),
      days: z.int().min(1).max(365).nullable().default(90),
    }),
    reply: TokenRow.extend({ token: z.string() }),
    status: 201,
  }),
  revokeToken: route({ method: 'DELETE', path: '/me/tokens/:id', summary: 'Revoke a token', params: ById }),
};
