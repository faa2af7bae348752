import type { Me, Person, PersonSummary } from '@ruche/contracts';
import { allowed } from '../../platform/http/verdict';
import type { Actor } from '../access';
import { canEdit } from './people.policy';
import type { PersonRow, PersonSummaryRow } from './people.queries';
import { presentRef } from './person-ref';

export const presentSummary = (p: PersonSummaryRow): PersonSummary => ({
  ...presentRef(p),
  title: p.title,
  department: p.department,
  site: p.site,
  locale: p.locale,
});

export const presentPerson = (actor: Actor, p: PersonRow): Person => ({
  ...presentSummary(p),
  role: p.role,
  bio: p.bio,
  timeZone: p.time_zone,
  joinedAt: p.created_at.toISOString(),
  counts: { ideas: p.ideas, comments: p.comments },
  can: { edit: allowed(canEdit(actor, p)) },
});

/** The same with what only the person may see. */
export const presentMe = (actor: Actor, p: PersonRow): Me => ({ ...presentPerson(actor, p), email: p.email, version: p.version });
