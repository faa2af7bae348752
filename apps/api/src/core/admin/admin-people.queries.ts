import type { AdminPerson, Role } from '@ruche/contracts';
import type { Reader } from '../../platform/database/database';
import { Params } from '../../platform/database/params';
import { likeLiteral, type NameKey, namedLike, type PersonSummaryRow, presentSummary, summaryColumns } from '../people';

export interface AdminPersonRow extends PersonSummaryRow {
  email: string;
  role: Role;
  demo: boolean;
  working_time: number;
  created_at: Date;
  last_seen_at: Date | null;
}
const COLUMNS = `${summaryColumns('p')}, p.email, p.role, p.demo, p.working_time, p.created_at, p.last_seen_at`;

/** Everybody by name, the inactive too: `limit + 1` rows of what matches by name or address. */
export function adminPeople(
  db: Reader,
  { q, limit }: { q?: string; limit: number },
  after: NameKey | undefined,
): Promise<AdminPersonRow[]> {
  const params = new Params();
  const matches = q ? `((${namedLike(q, params)}) OR p.email LIKE '%' || ${params.add(likeLiteral(q.toLowerCase()))} || '%')` : 'true';
  const next = after ? `AND (p.name, p.id) > (${params.add(after[0])}, ${params.add(after[1])}::bigint)` : '';
  return db.rows<AdminPersonRow>(
    `SELECT ${COLUMNS} FROM people p WHERE ${matches} ${next} ORDER BY p.name, p.id LIMIT ${params.add(limit + 1)}`,
    params.values,
  );
}

export async function adminPerson(db: Reader, id: number): Promise<AdminPersonRow | undefined> {
  return (await db.rows<AdminPersonRow>(`SELECT ${COLUMNS} FROM people p WHERE p.id = $1`, [id]))[0];
}

export const presentAdminPerson = (p: AdminPersonRow): AdminPerson => ({
  ...presentSummary(p),
  workingTime: p.working_time,
  email: p.email,
  role: p.role,
  demo: p.demo,
  createdAt: p.created_at.toISOString(),
  lastSeenAt: p.last_seen_at?.toISOString() ?? null,
});
