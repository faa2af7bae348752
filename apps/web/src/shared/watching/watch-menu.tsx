import type { WatchLevel } from '@ruche/contracts';
import { watchLevels } from '@ruche/contracts';
import type { ReactElement } from 'react';
import { ActionMenu } from '../overlays/action-menu';
import { useSharedWords } from '../words';

interface WatchMenuProps {
  label: string;
  /** Unknown until it was asked for. */
  level: WatchLevel | undefined;
  trigger: ReactElement<Record<string, unknown>>;
  onNear?: () => void;
  onChoose: (level: WatchLevel) => void;
}

/** One of four levels, each with what it means. */
export function WatchMenu({ label, level, trigger, onNear, onChoose }: WatchMenuProps) {
  const t = useSharedWords();
  return (
    <ActionMenu
      label={label}
      position="bottom-end"
      onNear={onNear}
      entries={watchLevels.map((each) => ({
        key: each,
        label: t(`watch.levels.${each}`),
        note: t(`watch.notes.${each}`),
        checked: each === level,
        onSelect: () => onChoose(each),
      }))}
      trigger={trigger}
    />
  );
}
