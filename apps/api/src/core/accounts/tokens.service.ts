import { createHmac, randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { InputOf, me, ReplyOf, TokenRow } from '@ruche/contracts';
import type { z } from 'zod';
import { tokenHash } from '../../platform/auth/tokens';
import { CONFIG, type Config } from '../../platform/config/config';
import { keyFor } from '../../platform/config/secret';
import { Database, row } from '../../platform/database/database';
import { Problems } from '../../platform/http/problem';
import { RateLimits } from '../../platform/http/rate-limits';
import type { Actor } from '../access';
import { ensureSession } from './credentials';

type Token = z.output<typeof TokenRow>;
interface Row {
  id: number;
  name: string;
  scope: 'read' | 'write';
  created_at: Date;
  last_used_at: Date | null;
  expires_at: Date | null;
}
const COLUMNS = 'id, name, scope, created_at, last_used_at, expires_at';
const MOST = 50;
const PREFIX = 'pat_';

/** Personal tokens, for programs. */
@Injectable()
export class TokensService {
  private readonly key: Buffer;

  constructor(
    private readonly db: Database,
    private readonly limits: RateLimits,
    @Inject(CONFIG) config: Config,
  ) {
    this.key = keyFor(config.secret, 'personal-token');
  }

  /** The person's tokens, newest first; those that have expired stay until they are revoked. */
  async list(actor: Actor): Promise<{ items: Token[] }> {
    const found = await this.db.rows<Row>(`SELECT ${COLUMNS} FROM api_tokens WHERE person_id = $1 ORDER BY id DESC`, [actor.id]);
    return { items: found.map(present) };
  }

  /**
   * A new token, whose value is in this reply alone. It is an HMAC of a random reference, so that the reply which is kept for
   * an `Idempotency-Key` holds the reference and nothing that opens anything.
   * @throws Forbidden `session_required`; Conflict `too_many_tokens`; TooMany
   */
  async create(actor: Actor, { name, scope, days }: InputOf<typeof me.createToken>['body']): Promise<ReplyOf<typeof me.createToken>> {
    await this.limits.consume('creation', `token:${actor.id}`);
    const made = await this.db.transaction(async (tx) => {
      await ensureSession(tx, actor);
      const ref = randomUUID();
      const created = await row<Row>(
        tx,
        `INSERT INTO api_tokens (token_hash, person_id, name, scope, expires_at)
         SELECT $1, $2, $3, $4, now() + make_interval(days => $5) WHERE (SELECT count(*) FROM api_tokens WHERE person_id = $2) < $6 RETURNING ${COLUMNS}`,
        [tokenHash(this.valueOf(ref)), actor.id, name, scope, days, MOST],
      );
      if (!created) throw Problems.conflict('too_many_tokens', { most: MOST });
      return { ...present(created), ref };
    });
    return { ...made, token: this.valueOf(made.ref) };
  }

  /** @throws NotFound for anybody else's */
  async revoke(actor: Actor, id: number): Promise<void> {
    if (!(await this.db.row('DELETE FROM api_tokens WHERE id = $1 AND person_id = $2 RETURNING id', [id, actor.id])))
      throw Problems.notFound();
  }

  private valueOf(ref: string): string {
    return PREFIX + createHmac('sha256', this.key).update(ref).digest('base64url');
  }
}

const present = (t: Row): Token => ({
  id: t.id,
  name: t.name,
  scope: t.scope,
  createdAt: t.created_at.toISOString(),
  lastUsedAt: t.last_used_at?.toISOString() ?? null,
  expiresAt: t.expires_at?.toISOString() ?? null,
});
