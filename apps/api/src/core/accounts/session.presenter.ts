import type { Session } from '@ruche/contracts';
import type { Reader } from '../../platform/database/database';
import { Params } from '../../platform/database/params';
import { type Actor, isGuest, permissions, publishedTo, writtenBy } from '../access';
import { openCaseCount } from '../moderation/open-cases';
import { unreadCount } from '../notifications';
import { avatarUrl } from '../people/person-ref';

interface SessionRow {
  email: string;
  avatar_file_id: number | null;
  notifications: number;
  to_vote: number;
  reports: number;
  demo: boolean;
  spaces: { id: number; slug: string; name: string; colour: string }[];
}
const COUNT_CAP = 100;

/** Who is signed in, what they may do in general and what waits for them: one statement. */
export async function presentSession(db: Reader, actor: Actor): Promise<Session> {
  const params = new Params();
  const me = params.add(actor.id);
  const [found] = await db.rows<SessionRow>(
    `SELECT p.email, p.avatar_file_id,
       ${unreadCount(actor, params)} AS notifications,
       (SELECT count(*)::int FROM (
          SELECT 1 FROM entries e WHERE e.kind = 'idea' AND e.state = 'open' AND e.space_id = ANY(${params.add(actor.joined)}::bigint[])
             AND ${publishedTo(actor, params)} AND NOT ${writtenBy(me)}
             AND NOT EXISTS (SELECT 1 FROM votes v WHERE v.entry_id = e.id AND v.person_id = ${me}) LIMIT ${COUNT_CAP}) AS waiting) AS to_vote,
       ${actor.facilitated.length ? openCaseCount(actor, params) : '0'} AS reports,
       EXISTS (SELECT 1 FROM people d WHERE d.demo) AS demo,
       coalesce((SELECT json_agg(json_build_object('id', s.id, 'slug', s.slug, 'name', s.name, 'colour', s.colour) ORDER BY s.company DESC, s.name)
          FROM spaces s JOIN memberships m ON m.space_id = s.id AND m.person_id = p.id WHERE s.archived_at IS NULL), '[]') AS spaces
     FROM people p WHERE p.id = ${me}`,
    params.values,
  );
  if (!found) throw new Error(`person ${actor.id} is gone`);
  return {
    person: {
      id: actor.id,
      handle: actor.handle,
      name: actor.name,
      role: actor.role,
      locale: actor.locale,
      timeZone: actor.timeZone,
      active: true,
      email: found.email,
      avatarUrl: avatarUrl(found.avatar_file_id),
    },
    can: {
      createSpace: (permissions['space:create'] as readonly string[]).includes(actor.role),
      administrate: actor.role === 'admin',
      propose: !isGuest(actor) || actor.joined.length > 0,
      announce: actor.role === 'admin' || actor.facilitated.length > 0,
      directory: !isGuest(actor),
      feature: (permissions['spotlight:edit'] as readonly string[]).includes(actor.role),
      moderate: actor.facilitated.length > 0,
    },
    counts: { notifications: found.notifications, ideasToVote: found.to_vote, reports: found.reports },
    spaces: found.spaces,
    demo: found.demo,
  };
}
