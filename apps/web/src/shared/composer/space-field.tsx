import type { EntryKind, SpaceRef, SpaceSummary } from '@ruche/contracts';
import { useQuery } from '@tanstack/react-query';
import { Select } from '../fields/choice';
import { SpaceMark } from '../icons/hexagon';
import { type Addressed, AudienceNote } from '../watching/audience-note';
import { rememberSpace } from './last-space';
import { composerQueries } from './queries';
import { useEntryWords } from './words';

interface SpaceFieldProps {
  value: number | null;
  /** Why it stays where it is, or what the choice means. */
  hint: string;
  fixed: boolean;
  current: SpaceRef | undefined;
  /** What is being written, for the number of people who will be told. */
  kind: EntryKind;
  /** Its words call everybody in the space. */
  everybody: boolean;
  addressed?: Addressed | undefined;
  error: string | undefined;
  /** Narrows them down to those where this kind may be written. */
  among?: ((space: SpaceSummary) => boolean) | undefined;
  onChange: (id: number) => void;
}

/** Only spaces in which one may write; the last one is remembered. */
export function SpaceField({
  value,
  hint,
  fixed,
  current,
  kind,
  everybody,
  addressed,
  error,
  among = () => true,
  onChange,
}: SpaceFieldProps) {
  const t = useEntryWords();
  const { data } = useQuery(composerQueries.spaces());
  const open: SpaceRef[] = data?.items.filter((space) => (space.can.post && among(space)) || space.id === value) ?? [];
  const all = current && !open.some(({ id }) => id === current.id) ? [...open, current] : open;
  const chosen = all.find(({ id }) => id === value);
  return (
    <Select
      id="field-spaceId"
      label={t('space.label')}
      description={
        <>
          {hint}{' '}
          {chosen && !fixed && (
            <AudienceNote slug={chosen.slug} kind={kind} everybody={everybody} department={addressed?.department} site={addressed?.site} />
          )}
        </>
      }
      disabled={fixed}
      error={error}
      searchable={all.length > 7}
      allowDeselect={false}
      maw={420}
      nothingFoundMessage={t('space.none')}
      leftSection={chosen && <SpaceMark colour={chosen.colour} />}
      data={all.map(({ id, name }) => ({ value: String(id), label: name }))}
      value={value === null ? null : String(value)}
      onChange={(id) => {
        if (id === null) return;
        rememberSpace(Number(id));
        onChange(Number(id));
      }}
    />
  );
}
