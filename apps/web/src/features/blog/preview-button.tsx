import { lazy, useState } from 'react';
import { Button } from '../../shared/button';
import type { EntryForm } from '../../shared/composer/entry-form';
import { Icon } from '../../shared/icons/icon';
import { LateWindow } from '../../shared/overlays/late-window';
import { toastProblem } from '../../shared/toasts/toast';
import { useBlogWords } from './words';

const PreviewDialog = lazy(() => import('./preview-dialog'));

/** Opens the preview; its code comes then. */
export function PreviewButton({ form, coverFileId }: { form: EntryForm; coverFileId: number | null }) {
  const t = useBlogWords();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button variant="subtle" leftSection={<Icon name="eye" size={17} />} onClick={() => setOpen(true)}>
        {t('composer.preview')}
      </Button>
      {open && (
        <LateWindow onFail={toastProblem}>
          <PreviewDialog form={form} coverFileId={coverFileId} onClose={() => setOpen(false)} />
        </LateWindow>
      )}
    </>
  );
}
