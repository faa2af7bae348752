import { Inject, Injectable } from '@nestjs/common';
import type { SessionRow } from '@ruche/contracts';
import type { z } from 'zod';
import { CONFIG, type Config } from '../../platform/config/config';
import { Database } from '../../platform/database/database';
import { Problems } from '../../platform/http/problem';
import type { Actor } from '../access';

interface Row {
  id: number;
  created_at: Date;
  last_seen_at: Date;
  address: string;
  device: string;
}

/** Where a person is signed in. */
@Injectable()
export class DevicesService {
  constructor(
    private readonly db: Database,
    @Inject(CONFIG) private readonly config: Pick<Config, 'SESSION_IDLE_DAYS'>,
  ) {}

  /** Sessions that still open something, last seen first. */
  async list(actor: Actor): Promise<{ items: z.output<typeof SessionRow>[] }> {
    const found = await this.db.rows<Row>(
      `SELECT s.id, s.created_at, s.last_seen_at, s.address, s.device FROM sessions s JOIN people p ON p.id = s.person_id
        WHERE p.id = $1 AND s.expires_at > now() AND s.created_at >= p.credentials_valid_after AND s.last_seen_at > now() - make_interval(days => $2)
        ORDER BY s.last_seen_at DESC, s.id DESC`,
      [actor.id, this.config.SESSION_IDLE_DAYS],
    );
    return {
      items: found.map((s) => ({
        id: s.id,
        current: s.id === actor.sessionId,
        createdAt: s.created_at.toISOString(),
        lastSeenAt: s.last_seen_at.toISOString(),
        address: s.address,
        device: s.device,
      })),
    };
  }

  /** Signs one of the person's own devices out. @throws NotFound for anybody else's */
  async revoke(actor: Actor, id: number): Promise<void> {
    if (!(await this.db.row('DELETE FROM sessions WHERE id = $1 AND person_id = $2 RETURNING id', [id, actor.id])))
      throw Problems.notFound();
  }
}
