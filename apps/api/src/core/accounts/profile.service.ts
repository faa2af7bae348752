import { Injectable } from '@nestjs/common';
import type { Me, MySkillsInput, ProfileInput } from '@ruche/contracts';
import { Database, type Reader, row, type Tx, within } from '../../platform/database/database';
import { Params } from '../../platform/database/params';
import { Events } from '../../platform/events/events';
import { tagged } from '../../platform/http/etag';
import { Problems } from '../../platform/http/problem';
import type { Actor } from '../access';
import { overruleCalendar } from '../calendars';
import { ensureManager, personChanged, personFor, presentMe } from '../people';
import { declareSkills } from '../skills';
import { assignments } from './profile-columns';
import { timeZoneOf } from './time-zones';

/** What a person says of themself, and how they want to be served. */
@Injectable()
export class ProfileService {
  constructor(
    private readonly db: Database,
    private readonly events: Events,
  ) {}

  get(actor: Actor): Promise<Me> {
    return this.present(this.db, actor);
  }

  /**
   * Changes the given fields of the version that the writer had before them.
   * @throws PreconditionFailed with the present version; 400 for an unknown time zone, a picture that is not theirs, or a
   * manager who is below them
   */
  async update(actor: Actor, version: number, input: ProfileInput): Promise<Me> {
    return this.db.transaction(async (tx) => {
      await hold(tx, actor, version);
      const changes = { ...input, ...(input.timeZone === undefined ? {} : { timeZone: knownZone(input.timeZone) }) };
      if (input.avatarFileId) await ensureOwnImage(tx, actor, input.avatarFileId);
      if (input.availability) await overruleCalendar(tx, actor.id);
      if (input.managerId) await ensureManager(tx, actor.id, input.managerId);
      if (Object.keys(changes).length > 0) await this.write(tx, actor, changes);
      return this.present(within(tx), actor);
    });
  }

  /** Declares these skills and no other. @throws PreconditionFailed; 400 for an unknown skill or one that is named twice */
  async declareSkills(actor: Actor, version: number, input: MySkillsInput): Promise<Me> {
    return this.db.transaction(async (tx) => {
      await hold(tx, actor, version);
      await declareSkills(tx, actor.id, input.skills);
      await this.write(tx, actor, {});
      return this.present(within(tx), actor);
    });
  }

  private async write(tx: Tx, actor: Actor, changes: ProfileInput): Promise<void> {
    const params = new Params();
    const set = [...assignments(changes, params), 'version = version + 1'].join(', ');
    await row(tx, `UPDATE people SET ${set} WHERE id = ${params.add(actor.id)} RETURNING id`, params.values);
    await this.events.record(tx, personChanged({ actorId: actor.id, personId: actor.id }));
  }

  private async present(db: Reader, actor: Actor): Promise<Me> {
    const me = await personFor(db, actor, { id: actor.id });
    if (!me) throw Problems.notFound();
    return tagged(presentMe(actor, me));
  }
}

async function hold(tx: Tx, actor: Actor, version: number): Promise<void> {
  const found = await row<{ version: number }>(tx, 'SELECT version FROM people WHERE id = $1 FOR UPDATE', [actor.id]);
  if (found?.version !== version) throw Problems.preconditionFailed({ version: found?.version });
}

function knownZone(name: string): string {
  const zone = timeZoneOf(name);
  if (!zone) throw Problems.invalid('timeZone', 'unknown_time_zone');
  return zone;
}

/** A picture is an image that the person uploaded, of which a small rendition was made. */
async function ensureOwnImage(tx: Tx, actor: Actor, fileId: number): Promise<void> {
  const file = await row<{ image: boolean }>(
    tx,
    `SELECT type LIKE 'image/%' AND thumb_key IS NOT NULL AS image FROM files WHERE id = $1 AND owner_id = $2`,
    [fileId, actor.id],
  );
  if (!file) throw Problems.invalid('avatarFileId', 'unknown_file');
  if (!file.image) throw Problems.invalid('avatarFileId', 'not_an_image');
}
