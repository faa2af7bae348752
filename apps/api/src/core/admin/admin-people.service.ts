import { Injectable } from '@nestjs/common';
import type { AdminPerson, admin, InputOf, Page, Role } from '@ruche/contracts';
import { Database, row, rows, type Tx, within } from '../../platform/database/database';
import { Events } from '../../platform/events/events';
import { Cursors, scopeOf } from '../../platform/http/cursor';
import { Problems } from '../../platform/http/problem';
import type { Actor } from '../access';
import { endCredentials } from '../accounts';
import { Audit } from '../audit';
import { type NameKey, personChanged } from '../people';
import { membershipChanged } from '../spaces';
import { leavesNoAdmin } from './admin.policy';
import { type AdminPersonRow, adminPeople, adminPerson, presentAdminPerson } from './admin-people.queries';

type Change = InputOf<typeof admin.updatePerson>['body'];

/** Everybody, as the admins see them. */
@Injectable()
export class AdminPeopleService {
  constructor(
    private readonly db: Database,
    private readonly cursors: Cursors,
    private readonly events: Events,
    private readonly audit: Audit,
  ) {}

  async list(query: InputOf<typeof admin.people>['query']): Promise<Page<AdminPerson>> {
    const scope = scopeOf('admin.people', query);
    const found = await adminPeople(this.db, query, this.cursors.read<NameKey>(scope, query.cursor));
    return this.cursors.page(scope, found, query.limit, (p) => [p.name, p.id], presentAdminPerson);
  }

  /**
   * Changes a role or the working time, or switches somebody off or on. Role and access end their sessions and tokens at once: what they may do next,
   * they do signed in anew. @throws NotFound; Conflict `last_admin`
   */
  async update(actor: Actor, id: number, change: Change): Promise<AdminPerson> {
    return this.db.transaction(async (tx) => {
      const before = await lockWithAdmins(tx, id);
      const after = { role: change.role ?? before.role, active: change.active ?? before.active };
      if (after.role !== before.role || after.active !== before.active) await this.write(tx, actor, before, after);
      if (change.workingTime !== undefined) await this.setWorkingTime(tx, actor, id, change.workingTime);
      const now = await adminPerson(within(tx), id);
      if (!now) throw Problems.notFound();
      return presentAdminPerson(now);
    });
  }

  private async write(tx: Tx, actor: Actor, before: Locked, after: { role: Role; active: boolean }): Promise<void> {
    const { id } = before;
    if (leavesNoAdmin(before, after)) throw Problems.conflict('last_admin');
    await row(tx, 'UPDATE people SET role = $2, active = $3 WHERE id = $1 RETURNING id', [id, after.role, after.active]);
    await endCredentials(tx, id);
    await this.followRole(tx, actor, id, before.role, after.role);
    await this.events.record(tx, personChanged({ actorId: actor.id, personId: id }));
    const { role, active } = before;
    await this.audit.record(tx, actor.id, 'person.update', `person:${id}`, { before: { role, active }, after });
  }

  private async setWorkingTime(tx: Tx, actor: Actor, id: number, workingTime: number): Promise<void> {
    const changed = await row(tx, 'UPDATE people SET working_time = $2 WHERE id = $1 AND working_time <> $2 RETURNING id', [
      id,
      workingTime,
    ]);
    if (changed) await this.audit.record(tx, actor.id, 'person.working_time', `person:${id}`, { workingTime });
  }

  /** Staff are in the company space; guests are where somebody invites them. */
  private async followRole(tx: Tx, actor: Actor, personId: number, from: Role, to: Role): Promise<void> {
    if ((from === 'guest') === (to === 'guest')) return;
    const leaves = to === 'guest';
    const changed = await row<{ space_id: number }>(
      tx,
      leaves
        ? 'DELETE FROM memberships m USING spaces s WHERE s.id = m.space_id AND s.company AND m.person_id = $1 RETURNING m.space_id'
        : `INSERT INTO memberships (space_id, person_id, role) SELECT id, $1, 'member' FROM spaces WHERE company ON CONFLICT DO NOTHING RETURNING space_id`,
      [personId],
    );
    if (!changed) return;
    await row(tx, 'UPDATE spaces SET member_count = member_count + $2 WHERE id = $1 RETURNING id', [changed.space_id, leaves ? -1 : 1]);
    await this.events.record(
      tx,
      membershipChanged({ actorId: actor.id, spaceId: changed.space_id, personId, role: leaves ? null : 'member' }),
    );
  }
}

interface Locked extends Pick<AdminPersonRow, 'id' | 'role' | 'active' | 'demo'> {
  /** How many admins there are besides, and how many of them are not of the demo. */
  others: { all: number; real: number };
}

/** The person and every admin, locked in one order, so that of two admins who switch each other off one stays. */
async function lockWithAdmins(tx: Tx, id: number): Promise<Locked> {
  const found = await rows<Omit<Locked, 'others'>>(
    tx,
    `SELECT id, role, active, demo FROM people WHERE id = $1 OR (role = 'admin' AND active) ORDER BY id FOR NO KEY UPDATE`,
    [id],
  );
  const person = found.find((p) => p.id === id);
  if (!person) throw Problems.notFound();
  const admins = found.filter((p) => p.id !== id && p.role === 'admin' && p.active);
  return { ...person, others: { all: admins.length, real: admins.filter((p) => !p.demo).length } };
}
