import { type Role, type SpaceRole, spaceLimits } from '@ruche/contracts';
import type { Reader } from '../../platform/database/database';
import { Params } from '../../platform/database/params';
import { type PersonRefRow, personJson } from '../people';

export interface MemberRow {
  person: PersonRefRow;
  role: SpaceRole;
  created_at: Date;
  /** Only in the list of those who have gone quiet. */
  last_seen_at?: Date | null;
  rank: number;
  sort_name: string;
}
export type MemberKey = [rank: number, name: string, id: number];
const RANK = `array_position(ARRAY['owner', 'facilitator', 'member', 'guest'], m.role)`;

/** Not seen for so long, in the space for as long, and with an account that still stands. */
const QUIET = `p.active AND m.created_at < now() - interval '${spaceLimits.quietDays} days' AND coalesce(p.last_seen_at, p.created_at) < now() - interval '${spaceLimits.quietDays} days'`;

/** By role, then by name. @param quiet only those who have not been seen for 180 days, with when */
export function listMembers(
  reader: Reader,
  spaceId: number,
  limit: number,
  after: MemberKey | undefined,
  quiet = false,
): Promise<MemberRow[]> {
  const params = new Params();
  const where = [`m.space_id = ${params.add(spaceId)}`, ...(quiet ? [QUIET] : [])];
  if (after) {
    const [rank, name, id] = after.map((value) => params.add(value));
    where.push(`(${RANK}, fold(p.name), p.id) > (${rank}::int, ${name}::text, ${id}::bigint)`);
  }
  return reader.rows<MemberRow>(
    `SELECT ${personJson('p')} AS person, m.role, m.created_at, ${quiet ? 'p.last_seen_at' : 'NULL::timestamptz AS last_seen_at'}, ${RANK} AS rank, fold(p.name) AS sort_name
       FROM memberships m JOIN people p ON p.id = m.person_id WHERE ${where.join(' AND ')}
      ORDER BY ${RANK}, fold(p.name), p.id LIMIT ${params.add(limit + 1)}`,
    params.values,
  );
}
export const memberKeyOf = (m: MemberRow): MemberKey => [m.rank, m.sort_name, m.person.id];

export interface Candidate {
  role: Role;
  active: boolean;
  /** What they are in the space now. */
  member: SpaceRole | null;
}

/** A person as the space has them, or may have them. */
export async function findCandidate(reader: Reader, spaceId: number, personId: number): Promise<Candidate | undefined> {
  const [found] = await reader.rows<Candidate>(
    `SELECT p.role, p.active, m.role AS member FROM people p LEFT JOIN memberships m ON m.person_id = p.id AND m.space_id = $1 WHERE p.id = $2`,
    [spaceId, personId],
  );
  return found;
}

export async function findMember(reader: Reader, spaceId: number, personId: number): Promise<MemberRow | undefined> {
  const [found] = await reader.rows<MemberRow>(
    `SELECT ${personJson('p')} AS person, m.role, m.created_at FROM memberships m JOIN people p ON p.id = m.person_id WHERE m.space_id = $1 AND m.person_id = $2`,
    [spaceId, personId],
  );
  return found;
}

export interface RequestRow {
  person: PersonRefRow;
  message: string;
  created_at: Date;
  sort_at: string;
}
export type RequestKey = [at: string, id: number];

/** Who asks to join, oldest first; nobody whose account is switched off. */
export function listRequests(reader: Reader, spaceId: number, limit: number, after: RequestKey | undefined): Promise<RequestRow[]> {
  const params = new Params();
  const where = [`q.space_id = ${params.add(spaceId)}`, 'p.active'];
  if (after) {
    const [at, id] = after.map((value) => params.add(value));
    where.push(`(q.created_at, q.person_id) > (${at}::timestamptz, ${id}::bigint)`);
  }
  return reader.rows<RequestRow>(
    `SELECT ${personJson('p')} AS person, q.message, q.created_at, q.created_at::text AS sort_at
       FROM join_requests q JOIN people p ON p.id = q.person_id WHERE ${where.join(' AND ')}
      ORDER BY q.created_at, q.person_id LIMIT ${params.add(limit + 1)}`,
    params.values,
  );
}
export const requestKeyOf = (r: RequestRow): RequestKey => [r.sort_at, r.person.id];
