import { Injectable } from '@nestjs/common';
import type { AudienceCount, EntryKind } from '@ruche/contracts';
import type { Actor } from '../../core/access';
import { loadEntry } from '../../core/entries';
import { canTakePart, loadSpaceBySlug } from '../../core/spaces';
import { Database } from '../../platform/database/database';
import { Params } from '../../platform/database/params';
import { ensure } from '../../platform/http/verdict';
import { addressedIn, type Circle, facilitatorsOf, membersOf, these } from './circles';
import { ofComment } from './comments-told';
import { announced, newIn } from './entries-told';
import { type Asked, toldTo } from './told';

/** What is being written, as far as it decides who hears of it. */
export interface BeingWritten {
  kind: EntryKind;
  /** Its words call everybody in the space. */
  everybody?: boolean | undefined;
  department?: string | undefined;
  site?: string | undefined;
}

/** How many people hear of what is being written, before it is sent: counted by the statement that will tell them. */
@Injectable()
export class AudiencesService {
  constructor(private readonly db: Database) {}

  /** Of a comment by the actor. @throws NotFound */
  async ofEntry(actor: Actor, id: number, everybody = false): Promise<AudienceCount> {
    const entry = await loadEntry(this.db, actor, id);
    const comment = {
      id: 0,
      entryId: id,
      spaceId: entry.space.id,
      authorId: actor.id,
      parentId: null,
      passageId: null,
      excerpt: '',
      callsAll: everybody,
      paragraphs: new Map(),
    };
    const mentioned = everybody ? membersOf(entry.space.id) : these([]);
    return this.count({ circles: ofComment(comment, mentioned).circles, actorId: actor.id });
  }

  /** Of a new entry by the actor; an idea is read by facilitators first. @throws NotFound, Forbidden `not_member` */
  async ofSpace(actor: Actor, slug: string, written: BeingWritten): Promise<AudienceCount> {
    const space = await loadSpaceBySlug(this.db, actor, slug);
    ensure(canTakePart(actor, space));
    return this.count({ circles: circlesOf(actor, space.id, written), actorId: actor.id, spaceId: space.id });
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

function circlesOf(actor: Actor, spaceId: number, { kind, everybody, department = '', site = '' }: BeingWritten): Circle[] {
  const circles =
    kind === 'announcement' ? [announced(addressedIn({ spaceId, authorId: actor.id, department, site }), false)] : [newIn(spaceId)];
  if (kind === 'idea') circles.push({ reason: 'facilitator', type: 'stage', class: 'direct', people: facilitatorsOf(spaceId, actor.id) });
  if (everybody) circles.push({ reason: 'mentioned', type: 'mention', class: 'direct', people: membersOf(spaceId) });
  return circles;
}
