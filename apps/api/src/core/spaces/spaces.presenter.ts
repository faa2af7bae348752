import type { Space, SpaceMember, SpacePin, SpaceSummary } from '@ruche/contracts';
import { allowed } from '../../platform/http/verdict';
import { type Actor, reads } from '../access';
import { presentEntryRef } from '../entries/entry-ref';
import { presentRef } from '../people';
import type { MemberRow, RequestRow } from './members.queries';
import { canJoin, canManage, canPin, canPost, canRequest } from './spaces.policy';
import type { PinRow, SpaceRow, SummaryRow } from './spaces.queries';

export function presentSummary(actor: Actor, s: SummaryRow): SpaceSummary {
  const manages = allowed(canManage(actor, s));
  return {
    id: s.id,
    slug: s.slug,
    name: s.name,
    colour: s.colour,
    visibility: s.visibility,
    type: s.type,
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

export function presentSpace(actor: Actor, s: SpaceRow): Space {
  const summary = presentSummary(actor, s);
  return {
    ...summary,
    charter: s.charter,
    charterVersion: s.charter_version,
    modules: s.modules,
    pageReview: s.page_review,
    pins: s.pins.map(presentPin),
    checklist: s.checklist,
    createdAt: s.created_at.toISOString(),
    owners: s.owners.map(presentRef),
    requests: s.requests,
    viewer: { ...summary.viewer, charterDue: s.charter_due },
    can: { ...summary.can, pin: allowed(canPin(actor, s)) },
  };
}

const presentPin = (p: PinRow): SpacePin => ({
  ...presentEntryRef(p.entry),
  author: presentRef(p.author),
  by: p.by && presentRef(p.by),
  at: new Date(p.at).toISOString(),
  expiresAt: p.expires_at && new Date(p.expires_at).toISOString(),
});

export const presentMember = (m: MemberRow): SpaceMember => ({
  person: presentRef(m.person),
  role: m.role,
  since: m.created_at.toISOString(),
  lastSeenAt: m.last_seen_at?.toISOString() ?? null,
});

export const presentRequest = (r: RequestRow) => ({ person: presentRef(r.person), message: r.message, at: r.created_at.toISOString() });
