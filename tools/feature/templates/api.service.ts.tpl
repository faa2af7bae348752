import { Injectable } from '@nestjs/common';
import type { Paging, __Singular__, __Singular__Input, __Singular__Summary } from '@ruche/contracts';
import type { z } from 'zod';
import type { Actor } from '../../core/access';
import { entryChanged, noteMentions, readBody } from '../../core/entries';
import { attach } from '../../core/files';
import { loadSpace } from '../../core/spaces';
import { Database, row, within } from '../../platform/database/database';
import { Events } from '../../platform/events/events';
import { Cursors } from '../../platform/http/cursor';
import { RateLimits } from '../../platform/http/rate-limits';
import { ensure } from '../../platform/http/verdict';
import { canPublish } from './__plural__.policy';
import { find__Singular__, list__Plural__ } from './__plural__.queries';

@Injectable()
export class __Plural__Service {
  constructor(
    private readonly db: Database,
    private readonly events: Events,
    private readonly cursors: Cursors,
    private readonly limits: RateLimits,
  ) {}

  list(actor: Actor, page: Paging): Promise<{ items: __Singular__Summary[]; nextCursor: string | null }> {
    return list__Plural__(this.db, this.cursors, actor, page);
  }

  /** @throws NotFound when it is hidden or missing, alike */
  get(actor: Actor, id: number): Promise<__Singular__> {
    return find__Singular__(this.db, actor, id);
  }

  /** Publishes at once. @throws NotFound for a space one does not know, Forbidden, Invalid, TooMany */
  async create(actor: Actor, input: z.output<typeof __Singular__Input>): Promise<__Singular__> {
    await this.limits.consume('creation', `__singular__:${actor.id}`);
    return this.db.transaction(async (tx) => {
      const space = await loadSpace(within(tx), actor, input.spaceId);
      ensure(canPublish(actor, { space }));
      const body = await readBody(within(tx), actor, space.id, input.body);
      const created = await row<{ id: number }>(
        tx,
        `WITH entry AS (INSERT INTO entries (kind, space_id, author_id, title, body, text, state, audience, published_at)
                  VALUES ('__kind__', $1, $2, $3, $4, $5, 'published', 'space', now()) RETURNING id),
              credit AS (INSERT INTO contributions (entry_id, person_id, role, share) SELECT id, $2, 'author', 100 FROM entry),
              follow AS (INSERT INTO follows (entry_id, person_id) SELECT id, $2 FROM entry)
         SELECT id FROM entry`,
        [space.id, actor.id, input.title, body.doc, body.text],
      );
      if (!created) throw new Error('no entry was made');
      if (body.fileIds.length) await attach(tx, actor, { entryId: created.id }, { inlineFileIds: body.fileIds });
      const mentionIds = await noteMentions(tx, { entryId: created.id }, body.personIds);
      await this.events.record(tx, entryChanged({ actorId: actor.id, entryId: created.id, spaceId: space.id, mentionIds }));
      return find__Singular__(within(tx), actor, created.id);
    });
  }
}
