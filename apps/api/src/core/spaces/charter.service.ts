import { Injectable } from '@nestjs/common';
import type { Space } from '@ruche/contracts';
import { Database, row, type Tx, within } from '../../platform/database/database';
import { Problems } from '../../platform/http/problem';
import { ensure } from '../../platform/http/verdict';
import type { Actor } from '../access';
import { loadSpaceBySlug } from './space-record';
import { canTakePart } from './spaces.policy';
import { presentSpace } from './spaces.presenter';
import { findSpace } from './spaces.queries';

/** Who has accepted what a space asks of those who write in it. */
@Injectable()
export class CharterService {
  constructor(private readonly db: Database) {}

  /**
   * Again changes nothing.
   * @param version what the person has read; another one than the present is no acceptance
   * @throws NotFound, Forbidden `not_member`, Conflict `no_charter`, `charter_changed`
   */
  accept(actor: Actor, slug: string, version: number | undefined): Promise<Space> {
    return this.db.transaction(async (tx) => {
      const space = await loadSpaceBySlug(within(tx), actor, slug);
      ensure(canTakePart(actor, space));
      const found = await findSpace(within(tx), actor, slug);
      if (found.charter === '') throw Problems.conflict('no_charter');
      if (version !== undefined && version !== found.charter_version)
        throw Problems.conflict('charter_changed', { charter: found.charter, version: found.charter_version });
      await keepAcceptance(tx, space.id, actor.id);
      return presentSpace(actor, await findSpace(within(tx), actor, slug));
    });
  }
}

/** The present words are accepted by this person: whoever reads them, and whoever wrote them. */
export async function keepAcceptance(tx: Tx, spaceId: number, personId: number): Promise<void> {
  await row(
    tx,
    `INSERT INTO charter_acceptances (space_id, person_id, version) SELECT id, $2, charter_version FROM spaces WHERE id = $1 AND charter <> ''
     ON CONFLICT (space_id, person_id) DO UPDATE SET version = excluded.version, accepted_at = now()
       WHERE charter_acceptances.version < excluded.version RETURNING space_id`,
    [spaceId, personId],
  );
}
