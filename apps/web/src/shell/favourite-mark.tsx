import type { Favourite } from '@ruche/contracts';
import { SpaceMark } from '../shared/icons/hexagon';
import { Icon } from '../shared/icons/icon';
import { kindIcons } from '../shared/icons/kind-icons';
import { Avatar } from '../shared/people/avatar';

/** What stands before the name of a favourite: a face, a space's cell, or the drawing of its kind. */
export function FavouriteMark({ favourite: { entry, space, person } }: { favourite: Favourite }) {
  if (person) return <Avatar person={person} />;
  return space ? <SpaceMark colour={space.colour} /> : <Icon name={entry ? kindIcons[entry.kind] : 'star'} />;
}

export const favouriteName = ({ entry, space, person }: Favourite): string => entry?.title ?? space?.name ?? person?.name ?? '';
