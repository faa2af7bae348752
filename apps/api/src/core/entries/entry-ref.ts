import type { EntryKind, EntryRef, SpaceRef } from '@ruche/contracts';
import { slugOf } from '../people/handle';

/** What an entry's address is made of. */
export interface Placed {
  id: number;
  kind: EntryKind;
  title: string;
  parentId?: number | null;
}
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

/** Where an entry stands: the id never changes, the slug follows the title. Part of another, it stands on that one's page. */
export const urlOf = ({ kind, id, title, parentId = null }: Placed): string => {
  const slug = slugOf(title, 60);
  const page = (place: string, of: number) => `/${place}/${of}${slug ? `-${slug}` : ''}`;
  return kind === 'answer' && parentId !== null ? `${page(places.question, parentId)}#answer-${id}` : page(places[kind], id);
};

const standing = new RegExp(`^/(?:${Object.values(places).join('|')})/(\\d{1,15})(?:-[^/]*)?$`);
/** The other way round: the id in the address of an entry. */
export const entryIdIn = (pathname: string): number | undefined => {
  const id = standing.exec(pathname)?.[1];
  return id === undefined ? undefined : Number(id);
};

/** Where a comment stands on the page of its entry; of an answer, below that answer. */
export const urlOfComment = (entry: Placed, commentId: number): string => {
  const [page, part] = urlOf(entry).split('#answer-');
  return `${page}${part ? `?answer=${part}` : ''}#comment-${commentId}`;
};

export interface EntryRefRow extends Placed {
  state: string;
}
export const presentEntryRef = (e: EntryRefRow): EntryRef => ({
  id: e.id,
  kind: e.kind,
  title: e.title,
  url: urlOf(e),
  state: e.state,
});
/** An entry as JSON inside a statement, for the table `entries` under the given name. */
export const entryJson = (e: string): string =>
  `json_build_object('id', ${e}.id, 'kind', ${e}.kind, 'title', ${e}.title, 'state', ${e}.state, 'parentId', ${e}.parent_id)`;

/** A space as JSON inside a statement: exactly a `SpaceRef`. */
export const spaceJson = (s: string): string =>
  `json_build_object('id', ${s}.id, 'slug', ${s}.slug, 'name', ${s}.name, 'colour', ${s}.colour, 'visibility', ${s}.visibility)`;
export type SpaceRefRow = SpaceRef;
