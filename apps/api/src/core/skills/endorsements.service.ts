import { Injectable } from '@nestjs/common';
import type { Endorsement, EntryRef } from '@ruche/contracts';
import { Database, row, rows, type Tx, within } from '../../platform/database/database';
import { Params } from '../../platform/database/params';
import { Events } from '../../platform/events/events';
import { Problems } from '../../platform/http/problem';
import { ensure } from '../../platform/http/verdict';
import { type Actor, publishedTo, visibleTo } from '../access';
import { type EntryRefRow, entryJson, presentEntryRef } from '../entries';
import { canEndorse, knownTo, type PersonRefRow, type PersonRow, personFor, personJson, presentRef, readsField } from '../people';
import { hadPartIn, partsOf } from './shared-work';
import { skillEndorsed } from './skills.events';

const LISTED = 50;
const OFFERED = 20;

/** Vouching for a skill of somebody one worked with; what both had a part in is cited. */
@Injectable()
export class EndorsementsService {
  constructor(
    private readonly db: Database,
    private readonly events: Events,
  ) {}

  /** @throws NotFound for a person or a skill that the viewer does not see */
  async list(actor: Actor, handle: string, skillId: number): Promise<{ items: Endorsement[] }> {
    const person = await this.personWith(actor, handle, skillId);
    const params = new Params();
    const found = await this.db.rows<{ by: PersonRefRow; entry: EntryRefRow | null; at: Date }>(
      `SELECT ${personJson('p')} AS by, n.created_at AS at, (SELECT ${entryJson('e')} FROM entries e WHERE e.id = n.entry_id AND ${visibleTo(actor, params)}) AS entry
         FROM endorsements n JOIN people p ON p.id = n.by_id
        WHERE n.person_id = ${params.add(person.id)} AND n.skill_id = ${params.add(skillId)} AND ${knownTo(actor, params)}
        ORDER BY n.created_at DESC, p.id LIMIT ${LISTED}`,
      params.values,
    );
    return {
      items: found.map(({ by, entry, at }) => ({ by: presentRef(by), entry: entry && presentEntryRef(entry), at: at.toISOString() })),
    };
  }

  /** What the actor and that person had a part in, latest first. @throws NotFound */
  async shared(actor: Actor, handle: string): Promise<{ items: EntryRef[] }> {
    const person = await personFor(this.db, actor, { handle });
    if (!person) throw Problems.notFound();
    const params = new Params();
    const found = await this.db.rows<{ entry: EntryRefRow }>(
      `SELECT ${entryJson('e')} AS entry FROM entries e
        WHERE e.id IN (${partsOf(params.add(actor.id))}) AND e.id IN (${partsOf(params.add(person.id))}) AND ${publishedTo(actor, params, 'e', { archives: true })}
        ORDER BY e.updated_at DESC, e.id DESC LIMIT ${OFFERED}`,
      params.values,
    );
    return { items: person.id === actor.id ? [] : found.map(({ entry }) => presentEntryRef(entry)) };
  }

  /**
   * Once per skill; again, it cites the other entry.
   * @throws NotFound; Forbidden for oneself; 400 `nothing_shared` when not both had a part in the entry
   */
  async set(actor: Actor, handle: string, skillId: number, entryId: number): Promise<void> {
    const person = await this.personWith(actor, handle, skillId);
    ensure(canEndorse(actor, person));
    await this.db.transaction(async (tx) => {
      await ensureShared(tx, actor, person, entryId);
      await rows(
        tx,
        `INSERT INTO endorsements (person_id, skill_id, by_id, entry_id) VALUES ($1, $2, $3, $4)
         ON CONFLICT (person_id, skill_id, by_id) DO UPDATE SET entry_id = excluded.entry_id`,
        [person.id, skillId, actor.id, entryId],
      );
      await this.events.record(tx, skillEndorsed({ actorId: actor.id, personId: person.id, skillId, on: true }));
    });
  }

  /** @throws NotFound for a person or a skill that the viewer does not see */
  async remove(actor: Actor, handle: string, skillId: number): Promise<void> {
    const person = await this.personWith(actor, handle, skillId);
    await this.db.transaction(async (tx) => {
      const gone = await row(tx, 'DELETE FROM endorsements WHERE person_id = $1 AND skill_id = $2 AND by_id = $3 RETURNING person_id', [
        person.id,
        skillId,
        actor.id,
      ]);
      if (gone) await this.events.record(tx, skillEndorsed({ actorId: actor.id, personId: person.id, skillId, on: false }));
    });
  }

  private async personWith(actor: Actor, handle: string, skillId: number): Promise<PersonRow> {
    const person = await personFor(this.db, actor, { handle });
    if (!person || !readsField(actor, person, 'skills') || !person.skills.some(({ id }) => id === skillId)) throw Problems.notFound();
    return person;
  }
}

async function ensureShared(tx: Tx, actor: Actor, person: { id: number }, entryId: number): Promise<void> {
  const params = new Params();
  const both = `${hadPartIn(params.add(actor.id))} AND ${hadPartIn(params.add(person.id))}`;
  const [shared] = await within(tx).rows(
    `SELECT 1 FROM entries e WHERE e.id = ${params.add(entryId)} AND ${publishedTo(actor, params, 'e', { archives: true })} AND ${both}`,
    params.values,
  );
  if (!shared) throw Problems.invalid('entryId', 'nothing_shared');
}
