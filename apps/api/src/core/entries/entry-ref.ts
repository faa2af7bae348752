import type { EntryKind, EntryRef, SpaceRef } from '@ruche/contracts';
import { slugOf } from '../people/handle';

const places: Record<EntryKind, string> = {
  idea: 'ideas',
  page: 'wiki',
  topic: 't',
  question: 'q',
  answer: 'a',
  post: 'blog',
  watch_item: 'watch',
  case: 'library',
  challenge: 'challenges',
  event: 'agenda',
  poll: 'polls',
  announcement: 'news',
};

/** Where an entry stands: the id never changes, the slug follows the title. */
export const urlOf = (kind: EntryKind, id: number, title: string): string => {
  const slug = slugOf(title, 60);
  return `/${places[kind]}/${id}${slug ? `-${slug}` : ''}`;
};

export interface EntryRefRow {
  id: number;
  kind: EntryKind;
  title: string;
  state: string;
}
export const presentEntryRef = (e: EntryRefRow): EntryRef => ({
  id: e.id,
  kind: e.kind,
  title: e.title,
  url: urlOf(e.kind, e.id, e.title),
  state: e.state,
});
/** An entry as JSON inside a statement, for the table `entries` under the given name. */
export const entryJson = (e: string): string =>
  `json_build_object('id', ${e}.id, 'kind', ${e}.kind, 'title', ${e}.title, 'state', ${e}.state)`;

/** A space as JSON inside a statement: exactly a `SpaceRef`. */
export const spaceJson = (s: string): string =>
  `json_build_object('id', ${s}.id, 'slug', ${s}.slug, 'name', ${s}.name, 'colour', ${s}.colour, 'visibility', ${s}.visibility)`;
export type SpaceRefRow = SpaceRef;
