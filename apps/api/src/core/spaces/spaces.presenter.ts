import type { Space, SpaceMember, SpaceSummary } from '@ruche/contracts';
import { allowed } from '../../platform/http/verdict';
import { type Actor, reads } from '../access';
import { presentRef } from '../people';
import type { MemberRow, RequestRow } from './members.queries';
import { canJoin, canManage, canPost, canRequest } from './spaces.policy';
import type { SpaceRow, SummaryRow } from './spaces.queries';

export function presentSummary(actor: Actor, s: SummaryRow): SpaceSummary {
  const manages = allowed(canManage(actor, s));
  return {
    id: s.id,
    slug: s.slug,
    name: s.name,
    colour: s.colour,
    visibility: s.visibility,
    purpose: s.purpose,
    members: s.member_count,
    archived: s.archived,
    viewer: { role: s.role, requested: s.requested, reads: reads(actor, s.id) },
    can: {
      join: s.role === null && !s.archived && allowed(canJoin(actor, s)),
      request: !s.archived && allowed(canRequest(actor, s)),
      leave: s.role !== null && !s.company && !s.last_owner,
      post: allowed(canPost(actor, s)),
      edit: manages,
      invite: manages,
    },
  };
}

export const presentSpace = (actor: Actor, s: SpaceRow): Space => ({
  ...presentSummary(actor, s),
  charter: s.charter,
  createdAt: s.created_at.toISOString(),
  owners: s.owners.map(presentRef),
  requests: s.requests,
});

export const presentMember = (m: MemberRow): SpaceMember => ({
  person: presentRef(m.person),
  role: m.role,
  since: m.created_at.toISOString(),
});

export const presentRequest = (r: RequestRow) => ({ person: presentRef(r.person), message: r.message, at: r.created_at.toISOString() });
