import { useFormats } from '../../platform/formats';
import { Icon } from '../icons/icon';
import { useSharedWords } from '../words';
import styles from './uploads.module.css';
import type { Upload } from './use-uploads';

interface UploadListProps {
  uploads: Upload[];
  onRetry: (upload: Upload) => void;
  onRemove: (key: string) => void;
}

/** Files on their way: a small picture, how far they are, what went wrong and the way out. */
export function UploadList({ uploads, onRetry, onRemove }: UploadListProps) {
  const t = useSharedWords();
  const { percent } = useFormats();
  if (uploads.length === 0) return null;
  return (
    <ul className={styles.uploads} aria-label={t('uploads.label')}>
      {uploads.map((one) => (
        <li key={one.key} className={styles.upload} data-failed={one.error !== null || undefined}>
          {one.preview ? <img src={one.preview} alt="" width={44} height={44} /> : <Icon name="paperclip" />}
          <span className={styles.what}>
            <span className={styles.name}>{one.file.name}</span>
            {one.error ? (
              <span className={styles.error} role="alert">
                {one.error}
              </span>
            ) : (
              <progress max={1} value={one.part} aria-label={t('uploads.progress', { name: one.file.name })}>
                {percent(one.part)}
              </progress>
            )}
          </span>
          {one.error && (
            <button type="button" className={styles.button} onClick={() => onRetry(one)}>
              {t('retry')}
            </button>
          )}
          <button
            type="button"
            className={styles.close}
            aria-label={t('uploads.remove', { name: one.file.name })}
            onClick={() => onRemove(one.key)}
          >
            <Icon name="close" size={16} />
          </button>
        </li>
      ))}
    </ul>
  );
}
