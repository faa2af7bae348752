import { Injectable } from '@nestjs/common';
import type { AudienceCount, EntryKind } from '@ruche/contracts';
import type { Actor } from '../../core/access';
import { loadEntry } from '../../core/entries';
import { canTakePart, loadSpaceBySlug } from '../../core/spaces';
import { Database } from '../../platform/database/database';
import { Params } from '../../platform/database/params';
import { ensure } from '../../platform/http/verdict';
import { facilitatorsOf, these } from './circles';
import { audienceOfEntry, ofComment } from './tellings';
import { type Asked, toldTo } from './told';

/** How many people hear of what is being written, before it is sent: counted by the statement that will tell them. */
@Injectable()
export class AudiencesService {
  constructor(private readonly db: Database) {}

  /** Of a comment by the actor. @throws NotFound */
  async ofEntry(actor: Actor, id: number): Promise<AudienceCount> {
    const entry = await loadEntry(this.db, actor, id);
    const comment = {
      id: 0,
      entryId: id,
      spaceId: entry.space.id,
      authorId: actor.id,
      parentId: null,
      excerpt: '',
      callsAll: false,
      paragraphs: new Map(),
    };
    return this.count({ circles: ofComment(comment, these([])).circles, actorId: actor.id });
  }

  /** Of a new entry by the actor; an idea is read by facilitators first. @throws NotFound, Forbidden `not_member` */
  async ofSpace(actor: Actor, slug: string, kind: EntryKind): Promise<AudienceCount> {
    const space = await loadSpaceBySlug(this.db, actor, slug);
    ensure(canTakePart(actor, space));
    const circles = [audienceOfEntry(kind, space.id)];
    if (kind === 'idea')
      circles.push({ reason: 'facilitator', type: 'stage', class: 'direct', people: facilitatorsOf(space.id, actor.id) });
    return this.count({ circles, actorId: actor.id, spaceId: space.id });
  }

  private async count(asked: Asked): Promise<AudienceCount> {
    const params = new Params();
    const [counted] = await this.db.rows<AudienceCount>(
      `WITH ${toldTo(asked, params)}
       SELECT count(*)::int AS people, count(*) FILTER (WHERE mail = 'instant')::int AS instant, count(*) FILTER (WHERE mail = 'digest')::int AS digest FROM told`,
      params.values,
    );
    return counted ?? { people: 0, instant: 0, digest: 0 };
  }
}
