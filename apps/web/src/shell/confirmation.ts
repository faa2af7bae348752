import { useEffect } from 'react';
import { onConfirmNeeded } from '../platform/api';
import { useFormats } from '../platform/formats';
import { confirm } from '../shared/overlays/confirm';
import { useShellWords } from './words';

/** Asks before words go to many people, wherever they were written; what was written goes on as it is. */
export function useConfirmation(): void {
  const t = useShellWords();
  const { number } = useFormats();
  useEffect(
    () =>
      onConfirmNeeded(({ details }) =>
        confirm({
          title: t('reach.title', { number: number(Number(details['people'] ?? 0)) }),
          text: t('reach.text'),
          confirm: t('reach.confirm'),
        }),
      ),
    [t, number],
  );
}
