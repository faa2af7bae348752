import { useRef, useState } from 'react';
import { useFormats } from '../../platform/formats';
import { Button } from '../../shared/button';
import { FieldGroup } from '../../shared/composer/composer-frame';
import { Icon } from '../../shared/icons/icon';
import { useUploads } from '../../shared/uploads/use-uploads';
import styles from './blog.module.css';
import { useBlogWords } from './words';

const accepted = ['image/png', 'image/jpeg', 'image/webp', 'image/gif', 'image/avif'];

/** The picture of the card and of the head of the page. */
export function CoverField({ value, onChange }: { value: number | null; onChange: (fileId: number | null) => void }) {
  const t = useBlogWords();
  const { percent } = useFormats();
  const picker = useRef<HTMLInputElement>(null);
  const [isWrong, setWrong] = useState(false);
  const { uploads, add, remove } = useUploads((file) => onChange(file.id));
  const [sending] = uploads;
  const picture = sending?.preview ?? (value === null ? null : `/api/files/${value}`);
  const take = (file: File | undefined) => {
    if (!file) return;
    setWrong(!accepted.includes(file.type));
    if (!accepted.includes(file.type)) return;
    for (const { key } of uploads) remove(key);
    add([file]);
  };
  return (
    <FieldGroup title={t('composer.cover')} hint={t('composer.coverHint')}>
      <div className={styles.coverField}>
        {picture && <img src={picture} alt="" />}
        <div>
          <Button variant="default" leftSection={<Icon name="image" size={17} />} onClick={() => picker.current?.click()}>
            {t(picture ? 'composer.coverChange' : 'composer.coverChoose')}
          </Button>
          {value !== null && (
            <Button variant="subtle" onClick={() => onChange(null)}>
              {t('composer.coverRemove')}
            </Button>
          )}
          <span className="small" role="status">
            {sending && !sending.error && t('composer.coverSending', { part: percent(sending.part) })}
          </span>
        </div>
        <p className={styles.mistake} role="alert">
          {isWrong ? t('composer.coverType') : sending?.error}
        </p>
        <input
          ref={picker}
          type="file"
          hidden
          accept={accepted.join(',')}
          aria-label={t('composer.coverChoose')}
          onChange={({ currentTarget }) => {
            take(currentTarget.files?.[0]);
            currentTarget.value = '';
          }}
        />
      </div>
    </FieldGroup>
  );
}
