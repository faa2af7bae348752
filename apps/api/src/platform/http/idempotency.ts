import { createHash } from 'node:crypto';
import type { Route } from '@ruche/contracts';
import type { FastifyRequest } from 'fastify';
import type { EntityManager } from 'typeorm';
import { Problems } from './problem';
import { inRequest } from './request-context';

/** One attempt at a creation that the caller may repeat. */
export interface IdempotencyKey {
  key: string;
  personId: number;
  route: string;
  bodyHash: string;
  used: boolean;
}

const hashOf = (body: unknown): string =>
  createHash('sha256')
    .update(JSON.stringify(body ?? null))
    .digest('hex');

/** What this request's use case will keep its reply under, if it carries a key. @throws 400 `bad_idempotency_key` */
export function armIdempotency(route: Route, request: FastifyRequest, personId: number): void {
  const key = request.headers['idempotency-key'];
  const context = inRequest();
  if (route.method !== 'POST' || !key || !context || route.transport) return;
  if (typeof key !== 'string' || !/^[\x21-\x7e]{1,200}$/.test(key)) throw Problems.badRequest('bad_idempotency_key');
  context.idempotency = {
    key,
    personId,
    route: `${route.method} ${request.url.split('?')[0]}`,
    bodyHash: hashOf(request.body),
    used: false,
  };
}

interface Kept {
  body_hash: string;
  reply: unknown;
}

/**
 * Runs a use case once per key: the first call writes key and reply in the use case's own transaction, a second one
 * waits on the unique index and gets the stored reply.
 * @throws Unprocessable `idempotency_key_reused` when the body differs.
 */
export async function keepReply<T>(tx: EntityManager, key: IdempotencyKey | undefined, work: () => Promise<T>): Promise<T> {
  if (!key || key.used) return work();
  key.used = true;
  try {
    const inserted = (await tx.query(
      `INSERT INTO idempotency_keys (person_id, key, route, body_hash) VALUES ($1, $2, $3, $4)
       ON CONFLICT (person_id, route, key) DO NOTHING RETURNING 1`,
      [key.personId, key.key, key.route, key.bodyHash],
    )) as unknown[];
    if (inserted.length === 0) return await stored<T>(tx, key);
    const reply = await work();
    await tx.query('UPDATE idempotency_keys SET reply = $4 WHERE person_id = $1 AND route = $2 AND key = $3', [
      key.personId,
      key.route,
      key.key,
      JSON.stringify(reply ?? null),
    ]);
    return reply;
  } catch (error) {
    key.used = false;
    throw error;
  }
}

async function stored<T>(tx: EntityManager, key: IdempotencyKey): Promise<T> {
  const [kept] = (await tx.query('SELECT body_hash, reply FROM idempotency_keys WHERE person_id = $1 AND route = $2 AND key = $3', [
    key.personId,
    key.route,
    key.key,
  ])) as Kept[];
  if (!kept || kept.body_hash !== key.bodyHash) throw Problems.unprocessable('idempotency_key_reused');
  return kept.reply as T;
}
