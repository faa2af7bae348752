import { createHmac, randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { FeedToken, ReplyOf, syndication } from '@ruche/contracts';
import { ACTOR_COLUMNS, type Actor, type ActorRow, asActor } from '../../core/access';
import { ensureSession } from '../../core/accounts';
import { tokenHash } from '../../platform/auth/tokens';
import { CONFIG, type Config } from '../../platform/config/config';
import { keyFor } from '../../platform/config/secret';
import { Database, row } from '../../platform/database/database';
import { Origins } from '../../platform/http/origins';
import { Problems } from '../../platform/http/problem';
import { RateLimits } from '../../platform/http/rate-limits';

interface Row {
  id: number;
  name: string;
  created_at: Date;
  last_used_at: Date | null;
}
const COLUMNS = 'id, name, created_at, last_used_at';
const MOST = 20;
const PREFIX = 'feed_';

/** Private addresses of feeds: each opens what its person reads, and nothing else of theirs. */
@Injectable()
export class FeedTokensService {
  private readonly key: Buffer;

  constructor(
    private readonly db: Database,
    private readonly limits: RateLimits,
    private readonly origins: Origins,
    @Inject(CONFIG) private readonly config: Config,
  ) {
    this.key = keyFor(config.secret, 'feed-token');
  }

  async list(actor: Actor): Promise<{ items: FeedToken[] }> {
    const found = await this.db.rows<Row>(`SELECT ${COLUMNS} FROM feed_tokens WHERE person_id = $1 ORDER BY id DESC`, [actor.id]);
    return { items: found.map(present) };
  }

  /**
   * A new address, shown in this reply alone. Like personal tokens it is an HMAC of a random reference, so that a reply kept
   * for an `Idempotency-Key` opens nothing.
   * @throws Forbidden `session_required`; Conflict `too_many_tokens`; TooMany
   */
  async create(actor: Actor, name: string): Promise<ReplyOf<typeof syndication.createToken>> {
    await this.limits.consume('creation', `feed-token:${actor.id}`);
    const made = await this.db.transaction(async (tx) => {
      await ensureSession(tx, actor);
      const ref = randomUUID();
      const created = await row<Row>(
        tx,
        `INSERT INTO feed_tokens (token_hash, person_id, name)
         SELECT $1, $2, $3 WHERE (SELECT count(*) FROM feed_tokens WHERE person_id = $2) < $4 RETURNING ${COLUMNS}`,
        [tokenHash(this.valueOf(ref)), actor.id, name, MOST],
      );
      if (!created) throw Problems.conflict('too_many_tokens', { most: MOST });
      return { ...present(created), ref };
    });
    const token = this.valueOf(made.ref);
    return { ...made, token, url: this.origins.url(`/api/feeds/${token}/company.xml`, this.config.PORT) };
  }

  /** @throws NotFound for anybody else's */
  async revoke(actor: Actor, id: number): Promise<void> {
    if (!(await this.db.row('DELETE FROM feed_tokens WHERE id = $1 AND person_id = $2 RETURNING id', [id, actor.id])))
      throw Problems.notFound();
  }

  /**
   * Whoever a feed is for, with the rights of this moment. Guessing is limited by the network it comes from, reading by token.
   * @throws Unauthorized for a token that is unknown, revoked, older than the person's password, or of somebody who left; TooMany
   */
  async personOf(token: string, network: string, reading: 'feed' | 'feedPicture' = 'feed'): Promise<Actor> {
    await this.limits.ensureLeft('feedAddress', network);
    const found = await this.db.row<ActorRow & { token_id: number; stale: boolean }>(
      `SELECT t.id AS token_id, coalesce(t.last_used_at < now() - interval '1 minute', true) AS stale, ${ACTOR_COLUMNS}
         FROM feed_tokens t JOIN people p ON p.id = t.person_id
        WHERE t.token_hash = $1 AND p.active AND t.created_at >= p.credentials_valid_after`,
      [tokenHash(token)],
    );
    if (!found) {
      await this.limits.consume('feedAddress', network);
      throw Problems.unauthorized('bad_token');
    }
    await this.limits.consume(reading, String(found.token_id));
    if (found.stale) await this.db.rows('UPDATE feed_tokens SET last_used_at = now() WHERE id = $1', [found.token_id]);
    return asActor(found, { scope: 'read' });
  }

  private valueOf(ref: string): string {
    return PREFIX + createHmac('sha256', this.key).update(ref).digest('base64url');
  }
}

const present = (t: Row): FeedToken => ({
  id: t.id,
  name: t.name,
  createdAt: t.created_at.toISOString(),
  lastUsedAt: t.last_used_at?.toISOString() ?? null,
});
