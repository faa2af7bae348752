import type { PersonRef } from '@ruche/contracts';

/** The picture of a person, small. */
export const avatarUrl = (fileId: number | null): string | null => (fileId === null ? null : `/api/files/${fileId}?size=thumb`);

export interface PersonRefRow {
  id: number;
  handle: string;
  name: string;
  avatar_file_id: number | null;
  active: boolean;
}

/** A person as JSON inside a statement, for the table `people` under the given name; `presentRef` reads it. */
export const personJson = (p: string): string =>
  `json_build_object('id', ${p}.id, 'handle', ${p}.handle, 'name', ${p}.name, 'avatar_file_id', ${p}.avatar_file_id, 'active', ${p}.active)`;

export const presentRef = (person: PersonRefRow): PersonRef => ({
  id: person.id,
  handle: person.handle,
  name: person.name,
  avatarUrl: avatarUrl(person.avatar_file_id),
  active: person.active,
});
