import { createHmac, randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { Role } from '@ruche/contracts';
import { tokenHash } from '../../platform/auth/tokens';
import { CONFIG, type Config } from '../../platform/config/config';
import { keyFor } from '../../platform/config/secret';
import { type Reader, row, type Tx } from '../../platform/database/database';
import { Problems } from '../../platform/http/problem';

type Kind = 'invitation' | 'reset';
export interface NewLink {
  kind: Kind;
  ref: string;
  minutes: number;
  email?: string;
  role?: Role;
  personId?: number;
  createdById?: number;
  boundTo?: string | null;
}
export interface LinkRow {
  id: number;
  email: string | null;
  role: Role | null;
  person_id: number | null;
  bound_to: string | null;
  created_by_id: number | null;
}
const COLUMNS = 'id, email, role, person_id, bound_to, created_by_id';
const OPEN = 'used_at IS NULL AND expires_at > now()';

/**
 * Links that work once. The secret in the address is an HMAC of a random reference under the installation's own key: a job
 * holds the reference and a row the hash, so neither of them opens anything, and a mail that is sent again says the same.
 */
@Injectable()
export class OneTimeLinks {
  private readonly key: Buffer;

  constructor(@Inject(CONFIG) config: Config) {
    this.key = keyFor(config.secret, 'one-time-link');
  }

  newRef(): string {
    return randomUUID();
  }

  /** The secret of the link with that reference: 256 bits. */
  tokenOf(ref: string): string {
    return createHmac('sha256', this.key).update(ref).digest('base64url');
  }

  /** Adds a link; one that is there already stays as it is. */
  async issue(tx: Tx, link: NewLink): Promise<void> {
    await row(
      tx,
      `INSERT INTO one_time_links (kind, token_hash, email, role, person_id, created_by_id, bound_to, expires_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, now() + make_interval(mins => $8)) ON CONFLICT (token_hash) DO NOTHING`,
      [link.kind, tokenHash(this.tokenOf(link.ref)), link.email, link.role, link.personId, link.createdById, link.boundTo, link.minutes],
    );
  }

  /** A link that still works, without using it. @throws NotFound when there never was one, Gone `link_expired` */
  async read(db: Reader, kind: Kind, token: string): Promise<LinkRow> {
    const hash = tokenHash(token);
    const [found] = await db.rows<LinkRow & { open: boolean }>(
      `SELECT ${COLUMNS}, (${OPEN}) AS open FROM one_time_links WHERE kind = $1 AND token_hash = $2`,
      [kind, hash],
    );
    if (!found) throw Problems.notFound();
    if (!found.open) throw Problems.gone('link_expired');
    return found;
  }

  /** Uses a link up; of two at once, one gets it. @throws Gone `link_expired` */
  async use(tx: Tx, kind: Kind, token: string): Promise<LinkRow> {
    const used = await row<LinkRow>(
      tx,
      `UPDATE one_time_links SET used_at = now() WHERE kind = $1 AND token_hash = $2 AND ${OPEN} RETURNING ${COLUMNS}`,
      [kind, tokenHash(token)],
    );
    if (!used) throw Problems.gone('link_expired');
    return used;
  }
}
