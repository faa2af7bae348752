import { z } from 'zod';
import { ByHandle, ById, Id, IdParam, Instant, line, listOf } from './common';
import { route } from './route';

/** A private address for feed readers; what it opens is what its person reads, at that moment. */
export const FeedToken = z
  .object({ id: Id, name: z.string(), createdAt: Instant, lastUsedAt: Instant.nullable() })
  .meta({ id: 'FeedToken' });
export type FeedToken = z.output<typeof FeedToken>;

const token = z.string().regex(/^[\w-]{20,100}$/);
const query = z.strictObject({ format: z.enum(['rss', 'atom']).default('rss') });

export const syndication = {
  tokens: route({ method: 'GET', path: '/me/feed-tokens', summary: 'My private feed addresses', reply: listOf(FeedToken) }),
  createToken: route({
    method: 'POST',
    path: '/me/feed-tokens',
    summary: 'Make a private feed address; it is shown once',
    body: z.strictObject({ name: line(1, 60) }),
    reply: FeedToken.extend({ token: z.string(), url: z.string() }),
    status: 201,
  }),
  revokeToken: route({ method: 'DELETE', path: '/me/feed-tokens/:id', summary: 'Revoke a feed address', params: ById }),
  company: route({
    method: 'GET',
    path: '/feeds/:token/company.xml',
    summary: 'Posts and announcements, as RSS or Atom',
    params: z.strictObject({ token }),
    query,
    transport: 'binary',
  }),
  person: route({
    method: 'GET',
    path: '/feeds/:token/people/:handle.xml',
    summary: 'One person’s posts, as RSS or Atom',
    params: z.strictObject({ token, handle: ByHandle.shape.handle }),
    query,
    transport: 'binary',
  }),
  theme: route({
    method: 'GET',
    path: '/feeds/:token/themes/:id.xml',
    summary: 'Posts on a theme and those below it, as RSS or Atom',
    params: z.strictObject({ token, id: IdParam }),
    query,
    transport: 'binary',
  }),
  picture: route({
    method: 'GET',
    path: '/feeds/:token/pictures/:id',
    summary: 'A picture of what a feed shows, for programs that have no session',
    params: z.strictObject({ token, id: IdParam }),
    transport: 'binary',
  }),
};
