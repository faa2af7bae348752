import { Injectable } from '@nestjs/common';
import type { InputOf, Page, Space, SpaceSummary, spaces } from '@ruche/contracts';
import { Database, row, type Tx, within } from '../../platform/database/database';
import { Events } from '../../platform/events/events';
import { Cursors, scopeOf } from '../../platform/http/cursor';
import { Problems } from '../../platform/http/problem';
import { RateLimits } from '../../platform/http/rate-limits';
import { ensure } from '../../platform/http/verdict';
import type { Actor } from '../access';
import { Audit } from '../audit';
import { keepAcceptance } from './charter.service';
import { place } from './memberships';
import { freshActor, loadSpaceBySlug, type SpaceRecord } from './space-record';
import { withFreeSlug } from './space-slug';
import { membershipChanged, spaceChanged } from './spaces.events';
import { canHide, canManage } from './spaces.policy';
import { presentSpace, presentSummary } from './spaces.presenter';
import { findSpace, listSpaces, type SpaceKey, spaceKeyOf } from './spaces.queries';

type Filter = InputOf<typeof spaces.list>['query'];
type Creation = InputOf<typeof spaces.create>['body'];
type Patch = InputOf<typeof spaces.update>['body'];

@Injectable()
export class SpacesService {
  constructor(
    private readonly db: Database,
    private readonly events: Events,
    private readonly cursors: Cursors,
    private readonly limits: RateLimits,
    private readonly audit: Audit,
  ) {}

  /** The spaces that the actor may know of. */
  async list(actor: Actor, filter: Filter): Promise<Page<SpaceSummary>> {
    const scope = scopeOf('spaces', filter, actor.id);
    const found = await listSpaces(this.db, actor, filter, this.cursors.read<SpaceKey>(scope, filter.cursor));
    return this.cursors.page(scope, found, filter.limit, spaceKeyOf, (s) => presentSummary(actor, s));
  }

  /** To those outside of a listed space: its name, purpose and size. @throws NotFound */
  async get(actor: Actor, slug: string): Promise<Space> {
    return presentSpace(actor, await findSpace(this.db, actor, slug));
  }

  /** A new space, whose owner the actor is. @throws TooMany */
  async create(actor: Actor, input: Creation): Promise<Space> {
    await this.limits.consume('creation', `space:${actor.id}`);
    return this.db.transaction(async (tx) => {
      let slug = '';
      const id = await withFreeSlug(tx, input.name, async (free) => {
        slug = free;
        return insertSpace(tx, free, input);
      });
      await place(tx, id, actor.id, 'owner');
      await keepAcceptance(tx, id, actor.id);
      const where = { actorId: actor.id, spaceId: id };
      await this.events.record(tx, spaceChanged(where), membershipChanged({ ...where, personId: actor.id, role: 'owner' }));
      const owner = await freshActor(tx, actor);
      return presentSpace(owner, await findSpace(within(tx), owner, slug));
    });
  }

  /**
   * Changes what a space says, who sees it, or whether it is archived. Requests to join end with the need for them.
   * @throws NotFound, Forbidden, Conflict `archived` for anything but its return, `company_space` where the space of all would be closed to some
   */
  update(actor: Actor, slug: string, patch: Patch): Promise<Space> {
    return this.db.transaction(async (tx) => {
      const space = await loadSpaceBySlug(within(tx), actor, slug, { lock: true });
      ensure(canManage(actor, space));
      if (space.archived && Object.keys(patch).some((field) => field !== 'archived')) throw Problems.conflict('archived');
      if (space.company && (patch.archived || (patch.visibility ?? 'open') !== 'open')) throw Problems.conflict('company_space');
      if (patch.visibility === 'hidden' && space.visibility !== 'hidden') ensure(canHide(space));
      if (await updateSpace(tx, space.id, patch)) await this.events.record(tx, spaceChanged({ actorId: actor.id, spaceId: space.id }));
      await this.noteReaders(tx, actor, space, patch);
      if (patch.charter) await keepAcceptance(tx, space.id, actor.id);
      const viewer = await freshActor(tx, actor);
      return presentSpace(viewer, await findSpace(within(tx), viewer, slug));
    });
  }

  /** Who reads a space is on the record, whoever changed it. */
  private async noteReaders(tx: Tx, actor: Actor, space: SpaceRecord, patch: Patch): Promise<void> {
    const before = { visibility: space.visibility, archived: space.archived };
    const after = { visibility: patch.visibility ?? before.visibility, archived: patch.archived ?? before.archived };
    if (after.visibility !== before.visibility || after.archived !== before.archived)
      await this.audit.record(tx, actor.id, 'space.readers', `space:${space.id}`, { before, after });
  }
}

async function insertSpace(tx: Tx, slug: string, s: Creation): Promise<number | undefined> {
  const made = await row<{ id: number }>(
    tx,
    `INSERT INTO spaces (slug, name, purpose, charter, charter_version, visibility, colour, type, modules, page_review)
     VALUES ($1, $2, $3, $4, CASE WHEN $4 = '' THEN 0 ELSE 1 END, $5, $6, $7, $8, $9) ON CONFLICT (slug) DO NOTHING RETURNING id`,
    [slug, s.name, s.purpose, s.charter, s.visibility, s.colour, s.type, s.modules, s.pageReview],
  );
  return made?.id;
}

/** @returns false when nothing changed */
async function updateSpace(tx: Tx, id: number, p: Patch): Promise<boolean> {
  const changed = await row(
    tx,
    `WITH wanted AS (
       SELECT id, coalesce($2, name) AS name, coalesce($3, purpose) AS purpose, coalesce($4, charter) AS charter, coalesce($5, visibility) AS visibility,
              coalesce($6, colour) AS colour, CASE WHEN $7::boolean IS FALSE THEN NULL WHEN $7 THEN coalesce(archived_at, now()) ELSE archived_at END AS archived_at,
              coalesce($8, type) AS type, coalesce($9::text[], modules) AS modules, coalesce($10::boolean, page_review) AS page_review
         FROM spaces WHERE id = $1),
     unasked AS (DELETE FROM join_requests q USING wanted w WHERE q.space_id = w.id AND w.visibility <> 'listed')
     UPDATE spaces s SET name = w.name, purpose = w.purpose, charter = w.charter, visibility = w.visibility, colour = w.colour, archived_at = w.archived_at,
            type = w.type, modules = w.modules, page_review = w.page_review, charter_version = s.charter_version + (w.charter <> s.charter)::int
       FROM wanted w WHERE s.id = w.id
        AND (s.name, s.purpose, s.charter, s.visibility, s.colour, s.archived_at, s.type, s.modules, s.page_review)
            IS DISTINCT FROM (w.name, w.purpose, w.charter, w.visibility, w.colour, w.archived_at, w.type, w.modules, w.page_review)
     RETURNING s.id`,
    [id, p.name, p.purpose, p.charter, p.visibility, p.colour, p.archived, p.type, p.modules, p.pageReview],
  );
  return changed !== undefined;
}
