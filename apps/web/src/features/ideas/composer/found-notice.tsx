import { useState } from 'react';
import { useFormats } from '../../../platform/formats';
import { Button } from '../../../shared/button';
import { Notice } from '../../../shared/notice/notice';
import { toast } from '../../../shared/toasts/toast';
import type { IdeaForm } from './idea-form';
import type { ComposerState } from './use-composer';
import { useComposerWords } from './words';

interface FoundNoticeProps {
  at: number;
  composer: ComposerState;
  /** The text without what was found. */
  fresh: IdeaForm;
}

/** Words that were only on this device are back in the form; one may do without them. */
export function FoundNotice({ at, composer: { saver, replace, state }, fresh }: FoundNoticeProps) {
  const t = useComposerWords();
  const { ago } = useFormats();
  const [shown, setShown] = useState(true);
  if (!shown) return null;
  const drop = () => {
    const found = saver.current();
    replace(fresh);
    saver.forget();
    setShown(false);
    toast(t('found.dropped'), { action: { label: t('found.undo'), run: () => replace(found) } });
  };
  return (
    <Notice tone="plain" icon="history" title={t('found.title', { when: ago(at) })}>
      <p>{t('found.text')}</p>
      <Button variant="default" size="xs" mt="xs" onClick={drop}>
        {t(state.idea ? 'found.drop' : 'found.dropNew')}
      </Button>
    </Notice>
  );
}
