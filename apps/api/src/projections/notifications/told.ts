import { alwaysInApp, channelDefaults, type NotificationEvent } from '@ruche/contracts';
import { readsEntry, readsSpace } from '../../core/people';
import { levelIn, levelOn } from '../../core/watching';
import type { Params } from '../../platform/database/params';
import { type Circle, strength } from './circles';
import { eventOf, unmutable } from './events-of';

/** Who would be told, and of what they all are told: what decides it. */
export interface Asked {
  circles: Circle[];
  /** Whoever did it: never told. */
  actorId: number | null;
  /** The object, for what is about no entry. */
  spaceId?: number | undefined;
  /** Whoever heard of this event already is left out. */
  eventId?: number;
}

/**
 * The people who are told, as CTEs of a statement, the last of them `told (person_id, reason, type, class, entry_id,
 * by_id, mail, in_app)`: each once, for their strongest reason, when they read it now, do not mute it and want it in the app or
 * by mail. Writing notifications and counting an audience both read it, so that the count is what comes true.
 */
export function toldTo(asked: Asked, params: Params): string {
  const actor = params.add(asked.actorId);
  const space = params.add(asked.spaceId ?? null);
  const order = `${params.add(strength)}::text[]`;
  const unheard = asked.eventId
    ? `NOT EXISTS (SELECT 1 FROM notification_causes c WHERE c.event_id = ${params.add(asked.eventId)}::bigint AND c.person_id = s.person_id)`
    : 'true';
  return `candidates AS (${asked.circles.map((circle) => membersOf(circle, actor, params)).join(' UNION ALL ')}),
    strongest AS (SELECT DISTINCT ON (person_id) * FROM candidates WHERE person_id IS DISTINCT FROM ${actor}::bigint AND person_id IS DISTINCT FROM by_id ORDER BY person_id, array_position(${order}, reason)),
    readers AS (
      SELECT s.*, CASE WHEN s.entry_id IS NULL THEN ${levelIn('s.person_id', `${space}::bigint`)} ELSE ${levelOn('s.person_id')} END AS level,
             s.always OR coalesce(ch.app, s.app) AS in_app,
             CASE WHEN coalesce(ch.mail, s.mode) = 'digest' AND r.digest = 'off' THEN 'off' ELSE coalesce(ch.mail, s.mode) END AS mail
        FROM strongest s JOIN people p ON p.id = s.person_id AND p.active
        LEFT JOIN entries e ON e.id = s.entry_id
        LEFT JOIN notification_choices ch ON ch.person_id = s.person_id AND ch.event = s.event
        LEFT JOIN mail_rhythms r ON r.person_id = s.person_id
       WHERE ${unheard}
         AND CASE WHEN s.entry_id IS NOT NULL THEN e.deleted_at IS NULL AND ${readsEntry('p', 'e')} ELSE ${knowsSpace(`${space}::bigint`)} END),
    told AS (SELECT * FROM readers WHERE (always OR ${HEARD}) AND (in_app OR mail <> 'off'))`;
}

/** Muted: nothing. Tracked: counts alone. A new thing in a space reaches those who watch the space, and not this thing otherwise. */
const HEARD = `(event = 'announcement' OR level <> 'muted' AND (level <> 'tracking' OR event NOT IN ('own', 'followed'))
  AND (reason <> 'space' OR level = 'watching'))`;

const membersOf = (circle: Circle, actor: string, params: Params): string => {
  const event: NotificationEvent = eventOf(circle.type, circle.reason);
  const { app, mail } = channelDefaults[event];
  return `SELECT those.person_id, ${params.add(circle.reason)}::text AS reason, ${params.add(circle.type)}::text AS type, ${params.add(circle.class)}::text AS class,
     ${params.add(event)}::text AS event, ${unmutable(event)} AS always, ${app || alwaysInApp.includes(event)} AS app, ${params.add(mail)}::text AS mode,
     ${params.add(circle.entryId ?? null)}::bigint AS entry_id, coalesce(${params.add(circle.byId ?? null)}::bigint, ${actor}::bigint) AS by_id
     FROM (${circle.people(params)}) AS those(person_id)`;
};

/** Whoever reads a space knows of it, and staff know of listed ones. */
const knowsSpace = (space: string): string =>
  `(${readsSpace(space)} OR p.role <> 'guest' AND EXISTS (SELECT 1 FROM spaces known WHERE known.id = ${space} AND known.visibility = 'listed'))`;
