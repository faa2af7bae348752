import { useSession } from '../platform/session';
import { type PlaceGroup, placesOf } from './places';
import { PlaceLines, Sheet } from './sheet';
import { useShellWords } from './words';

/** « Savoir » on phones: the places that stand under one heading in the rail. */
export default function PlacesSheet({ group, onClose }: { group: PlaceGroup; onClose: () => void }) {
  const t = useShellWords();
  const places = placesOf(useSession()).filter((place) => place.group === group);
  return (
    <Sheet title={t(`groups.${group}`)} onClose={onClose}>
      <PlaceLines places={places} onClose={onClose} />
    </Sheet>
  );
}
