import type { Invitation, Role } from '@ruche/contracts';
import { tokenHash } from '../../platform/auth/tokens';
import { type Reader, row, type Tx } from '../../platform/database/database';
import { Params } from '../../platform/database/params';

export interface InvitationRow {
  id: number;
  email: string;
  role: Role;
  invited_by: string;
  created_at: Date;
  expires_at: Date;
}
const FROM = `SELECT l.id, l.email, l.role, coalesce(p.name, '') AS invited_by, l.created_at, l.expires_at
  FROM one_time_links l LEFT JOIN people p ON p.id = l.created_by_id WHERE l.kind = 'invitation'`;

/** Neither used nor too old, latest first. */
export function openInvitations(db: Reader, limit: number, before: number | undefined): Promise<InvitationRow[]> {
  const params = new Params();
  const next = before ? `AND l.id < ${params.add(before)}` : '';
  return db.rows<InvitationRow>(
    `${FROM} AND l.used_at IS NULL AND l.expires_at > now() ${next} ORDER BY l.id DESC LIMIT ${params.add(limit)}`,
    params.values,
  );
}

export async function invitationWith(tx: Tx, token: string): Promise<InvitationRow> {
  const found = await row<InvitationRow>(tx, `${FROM} AND l.token_hash = $1`, [tokenHash(token)]);
  if (!found) throw new Error('the invitation was not written');
  return found;
}

export const presentInvitation = (i: InvitationRow): Invitation => ({
  id: i.id,
  email: i.email,
  role: i.role,
  invitedBy: i.invited_by,
  createdAt: i.created_at.toISOString(),
  expiresAt: i.expires_at.toISOString(),
});
