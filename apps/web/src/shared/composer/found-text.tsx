import { useFormats } from '../../platform/formats';
import { Button } from '../button';
import { Notice } from '../notice/notice';
import { toast } from '../toasts/toast';
import type { EntryForm } from './entry-form';
import type { EntryFormState } from './use-entry-form';
import { useEntryWords } from './words';

/** Words were found on this device: they are shown, and can be put aside and taken back. */
export function FoundText({ at, fresh, state }: { at: number; fresh: EntryForm; state: EntryFormState }) {
  const t = useEntryWords();
  const { ago } = useFormats();
  const putAside = () => {
    const mine = state.replace(fresh);
    toast(t('found.dropped'), { action: { label: t('found.undo'), run: () => void state.replace(mine) } });
  };
  return (
    <Notice tone="plain" icon="clock" title={t('found.title', { when: ago(new Date(at).toISOString()) })}>
      <p>{t('found.text')}</p>
      <Button variant="default" onClick={putAside}>
        {t('found.drop')}
      </Button>
    </Notice>
  );
}
