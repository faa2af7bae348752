import type { WikiPage } from '@ruche/contracts';
import { useFormats } from '../../platform/formats';
import { Button } from '../../shared/button';
import { Icon } from '../../shared/icons/icon';
import styles from './wiki.module.css';
import { usePagesWords } from './words';

/** Somebody published other words while one reads; said aloud, and in reach wherever one is in the text. */
export function NewVersion({ next, onShow }: { next: WikiPage | null; onShow: () => void }) {
  const t = usePagesWords();
  const { ago } = useFormats();
  return (
    <div role="status" className={styles.newVersion}>
      {next && (
        <div>
          <Icon name="refresh" size={17} />
          <span>{t('newVersion', { name: next.lastEdit.by.name, when: ago(next.lastEdit.at) })}</span>
          <Button size="compact-sm" onClick={onShow}>
            {t('showNew')}
          </Button>
        </div>
      )}
    </div>
  );
}
