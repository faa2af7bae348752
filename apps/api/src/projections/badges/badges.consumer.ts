import { Inject } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock';
import { CONFIG, type Config } from '../../platform/config/config';
import { rows, type Tx } from '../../platform/database/database';
import type { Consumer } from '../../platform/events/consumer';
import type { StoredEvent } from '../../platform/events/domain-event';
import { Events } from '../../platform/events/events';
import { EventConsumer } from '../../platform/events/workers';
import { awardBadges, tellOfBadges } from './awarding';
import { triggeredBy, triggers } from './badges.catalogue';

/** Looks at badges again when something happened that one of them counts. */
@EventConsumer()
export class BadgesConsumer implements Consumer {
  readonly name = 'badges';
  readonly events = triggers;

  constructor(
    private readonly clock: Clock,
    private readonly recorded: Events,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async handle(tx: Tx, event: StoredEvent): Promise<void> {
    const personIds = await concerned(tx, event);
    const fresh = await awardBadges(tx, {
      now: this.clock.now(),
      zone: this.config.COMPANY_TIME_ZONE,
      personIds,
      badges: triggeredBy(event.type),
    });
    await tellOfBadges(tx, this.recorded, fresh);
  }
}

/** Whoever did it, and the authors of what it was done to, of what that is part of, and of its parts. */
async function concerned(tx: Tx, { actorId, entryId, payload }: StoredEvent): Promise<number[]> {
  const { receiverId, helperId } = payload as { receiverId?: number; helperId?: number };
  const found = await rows<{ id: number }>(
    tx,
    `SELECT p.id FROM people p WHERE p.id = ANY($1::bigint[]) UNION SELECT author_id FROM entries WHERE id = $2 OR parent_id = $2 ORDER BY 1`,
    [[actorId, receiverId, helperId].filter((id) => id !== null && id !== undefined), entryId ?? null],
  );
  return found.map(({ id }) => id);
}
