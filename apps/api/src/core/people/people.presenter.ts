import {
  type Availability,
  type DirectoryPerson,
  type Me,
  type Person,
  type PersonSkill,
  type PersonSummary,
  type ProfileField,
  profileFields,
  proofKinds,
} from '@ruche/contracts';
import { allowed } from '../../platform/http/verdict';
import type { Actor } from '../access';
import { type FieldRow, readsField } from './acquaintance';
import { canAsk, canEdit, canEndorse } from './people.policy';
import type { DirectoryRow, PersonRow, PersonSummaryRow } from './people.queries';
import { presentRef } from './person-ref';

export const presentSummary = (p: PersonSummaryRow): PersonSummary =>
  Object.assign(presentRef(p), { title: p.title, department: p.department, site: p.site, locale: p.locale });

/** What the viewer reads of a person; of the rest, nothing. */
const fieldsOf =
  (actor: Actor, person: FieldRow) =>
  <T, E>(field: ProfileField, value: T, otherwise: E): T | E =>
    readsField(actor, person, field) ? value : otherwise;

const availabilityOf = (p: DirectoryRow | PersonRow): Availability => ({
  state: p.availability,
  until: p.availability === 'absent' ? p.absent_until : null,
});

export function presentListed(actor: Actor, p: DirectoryRow): DirectoryPerson {
  const reads = fieldsOf(actor, p);
  return Object.assign(presentSummary(p), {
    sector: reads('sector', p.sector, ''),
    languages: reads('languages', p.languages, []),
    availability: reads('availability', availabilityOf(p), null),
    skills: reads('skills', p.skills, []),
  });
}

export function presentPerson(actor: Actor, p: PersonRow): Person {
  const reads = fieldsOf(actor, p);
  const { skills, ...listed } = presentListed(actor, { ...p, skills: [] });
  return {
    ...listed,
    role: p.role,
    bio: reads('bio', p.bio, ''),
    timeZone: p.time_zone,
    joinedAt: p.created_at.toISOString(),
    experience: reads('experience', p.experience, []),
    skills: reads('skills', p.skills, []).map((skill) => presentSkill(actor, p, skill)),
    manager: p.manager && reads('manager', presentRef(p.manager), null),
    team: p.team.filter((member) => readsField(actor, member, 'manager')).map(presentRef),
    counts: p.counts,
    can: { edit: allowed(canEdit(actor, p)), ask: allowed(canAsk(actor, p)) },
  };
}

const presentSkill = (actor: Actor, p: PersonRow, { endorsed, proofs, ...skill }: PersonRow['skills'][number]): PersonSkill => ({
  ...skill,
  proofs: proofKinds.flatMap((kind) => (proofs[kind] ? [{ kind, count: proofs[kind] }] : [])),
  viewer: { endorsed },
  can: { endorse: allowed(canEndorse(actor, p)) },
});

/** The same with what only the person may see. */
export const presentMe = (actor: Actor, p: PersonRow): Me => ({
  ...presentPerson(actor, p),
  email: p.email,
  version: p.version,
  readers: Object.fromEntries(profileFields.map((field) => [field, p.field_readers[field] ?? 'everybody'])) as Me['readers'],
});
