import { Inject, Injectable } from '@nestjs/common';
import { type Credential, Identify } from '../../platform/auth/access';
import { newToken, tokenHash } from '../../platform/auth/tokens';
import { CONFIG, type Config } from '../../platform/config/config';
import { Database, row, type Tx } from '../../platform/database/database';
import { networkOf } from '../../platform/http/network';
import { Problems } from '../../platform/http/problem';
import { ACTOR_COLUMNS, type Actor, type ActorRow, asActor } from '../access';

const DAY_MS = 86_400_000;
/** A session or a token is still good; `$2` is how many days a session may rest. */
const SESSION_STANDS = `p.active AND s.expires_at > now() AND s.created_at >= p.credentials_valid_after AND s.last_seen_at > now() - make_interval(days => $2)`;
const TOKEN_STANDS = `p.active AND coalesce(t.expires_at > now(), true) AND t.created_at >= p.credentials_valid_after`;
export interface OpenedSession {
  token: string;
  maxAgeSeconds: number;
}

/** Sessions and personal tokens: random values that are kept only as hashes. */
@Injectable()
export class Sessions extends Identify {
  constructor(
    private readonly db: Database,
    @Inject(CONFIG) private readonly config: Config,
  ) {
    super();
  }

  /** A new session; the cookie's value is in nobody's hands before. */
  async open(tx: Tx, personId: number, address: string, device: string): Promise<OpenedSession> {
    const token = newToken();
    const days = this.config.SESSION_ABSOLUTE_DAYS;
    await row(
      tx,
      `INSERT INTO sessions (token_hash, person_id, expires_at, address, device)
       VALUES ($1, $2, now() + make_interval(days => $3), $4, $5) RETURNING id`,
      [tokenHash(token), personId, days, networkOf(address), device.slice(0, 300)],
    );
    return { token, maxAgeSeconds: (days * DAY_MS) / 1000 };
  }

  /** The password was given again. */
  async confirm(sessionId: number): Promise<void> {
    await this.db.rows('UPDATE sessions SET confirmed_at = now() WHERE id = $1', [sessionId]);
  }

  async close(sessionId: number): Promise<void> {
    await this.db.rows('DELETE FROM sessions WHERE id = $1', [sessionId]);
  }

  override principal(credential: Credential): Promise<Actor> {
    return credential.kind === 'cookie' ? this.bySession(credential.value) : this.byToken(credential.value);
  }

  /** One statement: the session, the person and all that rights are judged by. @throws Unauthorized */
  private async bySession(token: string): Promise<Actor> {
    const found = await this.db.row<ActorRow & { session_id: number; stale: boolean; confirmed: boolean }>(
      `SELECT s.id AS session_id, s.last_seen_at < now() - interval '1 minute' AS stale, s.confirmed_at > now() - make_interval(mins => $3) AS confirmed, ${ACTOR_COLUMNS}
         FROM sessions s JOIN people p ON p.id = s.person_id
        WHERE s.token_hash = $1 AND ${SESSION_STANDS}`,
      [tokenHash(token), this.config.SESSION_IDLE_DAYS, this.config.REAUTH_MINUTES],
    );
    if (!found) throw Problems.unauthorized();
    if (found.stale) await this.touch(found.session_id, found.id);
    return asActor(found, { sessionId: found.session_id, confirmed: found.confirmed });
  }

  private async byToken(token: string): Promise<Actor> {
    const found = await this.db.row<ActorRow & { token_id: number; scope: 'read' | 'write'; stale: boolean }>(
      `SELECT t.id AS token_id, t.scope, coalesce(t.last_used_at < now() - interval '1 minute', true) AS stale, ${ACTOR_COLUMNS}
         FROM api_tokens t JOIN people p ON p.id = t.person_id
        WHERE t.token_hash = $1 AND ${TOKEN_STANDS}`,
      [tokenHash(token)],
    );
    if (!found) throw Problems.unauthorized('bad_token');
    if (found.stale) await this.db.rows('UPDATE api_tokens SET last_used_at = now() WHERE id = $1', [found.token_id]);
    return asActor(found, { scope: found.scope });
  }

  /** Which of these credentials, by their hashes, are still good: one statement, for connections that stay open. */
  async standing(hashes: Buffer[]): Promise<Buffer[]> {
    const found = await this.db.rows<{ hash: Buffer }>(
      `SELECT h.hash FROM unnest($1::bytea[]) AS h(hash)
        WHERE EXISTS (SELECT 1 FROM sessions s JOIN people p ON p.id = s.person_id WHERE s.token_hash = h.hash AND ${SESSION_STANDS})
           OR EXISTS (SELECT 1 FROM api_tokens t JOIN people p ON p.id = t.person_id WHERE t.token_hash = h.hash AND ${TOKEN_STANDS})`,
      [hashes, this.config.SESSION_IDLE_DAYS],
    );
    return found.map((f) => f.hash);
  }

  private async touch(sessionId: number, personId: number): Promise<void> {
    await this.db.rows(
      `WITH seen AS (UPDATE sessions SET last_seen_at = now() WHERE id = $1) UPDATE people SET last_seen_at = now() WHERE id = $2`,
      [sessionId, personId],
    );
  }
}
