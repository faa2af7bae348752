import { Injectable } from '@nestjs/common';
import type { admin, InputOf, Invitation, Page, Role } from '@ruche/contracts';
import { Database, row, rows, type Tx } from '../../platform/database/database';
import { Cursors, scopeOf } from '../../platform/http/cursor';
import { Problems } from '../../platform/http/problem';
import { RateLimits } from '../../platform/http/rate-limits';
import type { Actor } from '../access';
import { InvitationLetter, OneTimeLinks } from '../accounts';
import { Audit } from '../audit';
import { Post } from '../mail';
import { type InvitationRow, invitationWith, openInvitations, presentInvitation } from './invitations.queries';

const DAYS = 7;

/** Inviting people, and thinking better of it. */
@Injectable()
export class InvitationsService {
  constructor(
    private readonly db: Database,
    private readonly cursors: Cursors,
    private readonly limits: RateLimits,
    private readonly links: OneTimeLinks,
    private readonly post: Post,
    private readonly letter: InvitationLetter,
    private readonly audit: Audit,
  ) {}

  /** Those that can still be accepted, latest first. */
  async list(query: InputOf<typeof admin.invitations>['query']): Promise<Page<Invitation>> {
    const scope = scopeOf('admin.invitations', query);
    const found = await openInvitations(this.db, query.limit + 1, this.cursors.read<[number]>(scope, query.cursor)?.[0]);
    return this.cursors.page(scope, found, query.limit, (i) => [i.id], presentInvitation);
  }

  /** A link by mail, good for 7 days; inviting the same address again replaces the earlier link. @throws Conflict `email_taken`; TooMany */
  async invite(actor: Actor, { email: given, role, locale }: { email: string; role: Role; locale: 'fr' | 'en' }): Promise<Invitation> {
    await this.limits.consume('creation', `invitation:${actor.id}`);
    const email = given.trim().toLowerCase();
    const ref = this.links.newRef();
    return this.db.transaction(async (tx) => {
      await this.clear(tx, email);
      await this.links.issue(tx, { kind: 'invitation', ref, minutes: DAYS * 24 * 60, email, role, createdById: actor.id });
      await this.post.send(tx, this.letter, { ref, locale });
      const made = await invitationWith(tx, this.links.tokenOf(ref));
      await this.audit.record(tx, actor.id, 'invitation.create', `invitation:${made.id}`, { email, role });
      return presentInvitation(made);
    });
  }

  /** @throws NotFound when it was accepted, taken back or never made */
  async revoke(actor: Actor, id: number): Promise<void> {
    await this.db.transaction(async (tx) => {
      const gone = await row<Pick<InvitationRow, 'email' | 'role'>>(
        tx,
        `DELETE FROM one_time_links WHERE id = $1 AND kind = 'invitation' AND used_at IS NULL RETURNING email, role`,
        [id],
      );
      if (!gone) throw Problems.notFound();
      await this.audit.record(tx, actor.id, 'invitation.revoke', `invitation:${id}`, { ...gone });
    });
  }

  /** Of two invitations of one address at once, the second waits and replaces the first. */
  private async clear(tx: Tx, email: string): Promise<void> {
    await rows(tx, 'SELECT pg_advisory_xact_lock(hashtext($1))', [`invitation:${email}`]);
    if (await row(tx, 'SELECT 1 FROM people WHERE email = $1', [email])) throw Problems.conflict('email_taken');
    await rows(tx, `DELETE FROM one_time_links WHERE kind = 'invitation' AND email = $1 AND used_at IS NULL`, [email]);
  }
}
