import { createHash } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { Problems } from './problem';

/** One attempt at a creation that the caller may repeat. */
export interface IdempotencyKey {
  key: string;
  personId: number;
  route: string;
  bodyHash: string;
  used: boolean;
}

export const hashOf = (body: unknown): string =>
  createHash('sha256')
    .update(JSON.stringify(body ?? null))
    .digest('hex');

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
