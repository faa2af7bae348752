import type { PersonKey } from './keys';
import { peopleOfTheField } from './people-field';
import { peopleOfManchester } from './people-manchester';
import { peopleOfTheOffices } from './people-offices';
import type { PersonSketch } from './person-sketch';
import { typeset } from './prose';
import type { DemoPerson } from './types';
import { workingDaysBefore } from './working-time';

export const personSketches: readonly PersonSketch[] = [...peopleOfTheOffices, ...peopleOfTheField, ...peopleOfManchester];

/** The first week brought nearly everyone: a person each quarter of an hour or so, in the order of the list. */
const firstWeek = (position: number): number => 62 - position * 0.03;

export const joinedAgo: Readonly<Record<string, number>> = Object.fromEntries(
  personSketches.map(({ key, joined }, position) => [key, joined ?? firstWeek(position)]),
);
export const leftAgo: Readonly<Record<string, number>> = Object.fromEntries(personSketches.map(({ key, left }) => [key, left ?? 0]));

/** Shops, vans and the telephone. */
export const onSaturdays: ReadonlySet<PersonKey> = new Set(
  personSketches.filter(({ department }) => ['Magasins', 'Logistique', 'Service client'].includes(department)).map(({ key }) => key),
);

export function peopleAt(now: Date): DemoPerson[] {
  return personSketches.map((person) => ({
    key: person.key,
    email: `${person.key}@ruche.test`,
    handle: person.key,
    name: person.name,
    role: person.role ?? 'member',
    department: person.department,
    site: person.site,
    title: person.title,
    locale: person.locale ?? 'fr',
    timeZone: person.site === 'Manchester' ? 'Europe/London' : 'Europe/Paris',
    bio: typeset(person.bio),
    skills: person.skills ?? [],
    status: person.left === undefined ? 'active' : 'inactive',
    ...(person.picture && { picture: { kind: 'portrait', ...person.picture } }),
    joinedAt: workingDaysBefore(now, joinedAgo[person.key] ?? 0),
    ...(person.left !== undefined && { leftAt: workingDaysBefore(now, person.left) }),
  }));
}
