import type { HelpInvitation, HelpRequest, HelpState, InvitationState, Label, MatchReason } from '@ruche/contracts';
import { type Actor, visibleTo } from '../../core/access';
import { type EntryRefRow, entryJson, presentEntryRef } from '../../core/entries';
import { type PersonRefRow, personJson, presentRef } from '../../core/people';
import type { Reader } from '../../platform/database/database';
import { Params } from '../../platform/database/params';
import { allowed } from '../../platform/http/verdict';
import { canAnswer, canClose, canRate } from './help.policy';

interface InvitationRow {
  person: PersonRefRow;
  state: InvitationState;
  reasons: MatchReason[];
  proposed_by: PersonRefRow | null;
  note: string;
  asked_at: string;
  answered_at: string | null;
}
export interface HelpRow {
  id: number;
  asker: PersonRefRow;
  skill: { id: number; label: Label };
  topic: string;
  details: string;
  entry: EntryRefRow | null;
  minutes: HelpRequest['minutes'];
  routed: boolean;
  state: HelpState;
  helper: PersonRefRow | null;
  useful: boolean | null;
  thanks: string;
  created_at: Date;
  settled_at: Date | null;
  invitations: InvitationRow[];
  mine: InvitationState | null;
}

/** Whose business a request is: whoever asked, and those who are or were asked, unless they were let go without a word. */
const concerns = (me: string): string =>
  `(h.asker_id = ${me} OR EXISTS (SELECT 1 FROM help_invitations i WHERE i.request_id = h.id AND i.person_id = ${me} AND i.state <> 'released'))`;

function requests(actor: Actor, where: (me: string, params: Params) => string, order: string): { text: string; values: unknown[] } {
  const params = new Params();
  const me = params.add(actor.id);
  const text = `SELECT h.id, ${personJson('a')} AS asker, json_build_object('id', s.id, 'label', json_build_object('fr', s.label_fr, 'en', s.label_en)) AS skill,
      h.topic, h.details, h.minutes, h.routed, h.state, h.useful, h.thanks, h.created_at, h.settled_at,
      (SELECT ${entryJson('e')} FROM entries e WHERE e.id = h.entry_id AND ${visibleTo(actor, params)}) AS entry,
      (SELECT ${personJson('p')} FROM people p WHERE p.id = h.helper_id) AS helper,
      (SELECT i.state FROM help_invitations i WHERE i.request_id = h.id AND i.person_id = ${me}) AS mine,
      (SELECT coalesce(json_agg(json_build_object('person', ${personJson('p')}, 'state', i.state, 'reasons', i.reasons, 'note', i.note, 'asked_at', i.asked_at,
          'answered_at', i.answered_at, 'proposed_by', (SELECT ${personJson('b')} FROM people b WHERE b.id = i.proposed_by_id)) ORDER BY i.asked_at, i.person_id), '[]')
        FROM help_invitations i JOIN people p ON p.id = i.person_id WHERE i.request_id = h.id AND (h.asker_id = ${me} OR i.person_id = ${me})) AS invitations
    FROM help_requests h JOIN people a ON a.id = h.asker_id JOIN skills s ON s.id = h.skill_id
   WHERE ${concerns(me)} AND ${where(me, params)} ${order}`;
  return { text, values: params.values };
}

export async function findRequest(reader: Reader, actor: Actor, id: number): Promise<HelpRow | undefined> {
  const { text, values } = requests(actor, (_, params) => `h.id = ${params.add(id)}`, '');
  return (await reader.rows<HelpRow>(text, values))[0];
}

interface Listed {
  side: 'asker' | 'expert';
  open?: boolean | undefined;
  entry?: number | undefined;
  limit: number;
}
/** Latest first, `limit + 1` rows; one statement. */
export function listRequests(
  reader: Reader,
  actor: Actor,
  { side, open, entry, limit }: Listed,
  before: number | undefined,
): Promise<HelpRow[]> {
  const { text, values } = requests(
    actor,
    (me, params) => {
      const mine =
        side === 'asker'
          ? `h.asker_id = ${me}`
          : `h.id IN (SELECT i.request_id FROM help_invitations i WHERE i.person_id = ${me} AND i.state <> 'released')`;
      const pending = open ? `AND h.state IN ('open', 'accepted')` : '';
      const about = entry ? `AND h.entry_id = ${params.add(entry)}` : '';
      return `${mine} ${pending} ${about} ${before ? `AND h.id < ${params.add(before)}::bigint` : ''}`;
    },
    `ORDER BY h.id DESC LIMIT ${limit + 1}`,
  );
  return reader.rows<HelpRow>(text, values);
}

/** Skills that were asked for in the last 90 days and nobody was left to ask. */
export async function findGaps(reader: Reader): Promise<{ skill: { id: number; label: Label }; requests: number }[]> {
  return reader.rows(
    `SELECT json_build_object('id', s.id, 'label', json_build_object('fr', s.label_fr, 'en', s.label_en)) AS skill, g.n AS requests
       FROM (SELECT skill_id, count(*)::int AS n FROM help_requests WHERE state = 'exhausted' AND created_at > now() - interval '90 days' GROUP BY 1) g
       JOIN skills s ON s.id = g.skill_id ORDER BY g.n DESC, s.id LIMIT 10`,
  );
}

export function presentRequest(actor: Actor, row: HelpRow): HelpRequest {
  const party = { askerId: row.asker.id, state: row.state, invited: row.mine };
  const { invitations, mine, created_at, settled_at, ...rest } = row;
  return {
    ...rest,
    asker: presentRef(row.asker),
    helper: row.helper && presentRef(row.helper),
    entry: row.entry && presentEntryRef(row.entry),
    createdAt: created_at.toISOString(),
    settledAt: settled_at?.toISOString() ?? null,
    invitations: invitations.map(presentInvitation),
    viewer: { side: actor.id === row.asker.id ? 'asker' : 'expert', state: mine },
    can: {
      answer: allowed(canAnswer(actor, party)),
      close: allowed(canClose(actor, party)),
      rate: allowed(canRate(actor, party)),
    },
  };
}

const instant = (at: string): string => new Date(at).toISOString();
const presentInvitation = (i: InvitationRow): HelpInvitation => ({
  person: presentRef(i.person),
  state: i.state,
  reasons: i.reasons,
  proposedBy: i.proposed_by && presentRef(i.proposed_by),
  note: i.note,
  askedAt: instant(i.asked_at),
  answeredAt: i.answered_at && instant(i.answered_at),
});
