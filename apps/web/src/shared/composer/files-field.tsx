import { entryLimits, type File as StoredFile } from '@ruche/contracts';
import { type DragEvent, useEffect, useRef, useState } from 'react';
import { Attachments } from '../attachments/attachments';
import { Button } from '../button';
import { Icon } from '../icons/icon';
import { UploadList } from '../uploads/upload-list';
import { useUploads } from '../uploads/use-uploads';
import styles from './fields.module.css';
import { useEntryWords } from './words';

interface FilesFieldProps {
  files: StoredFile[];
  onChange: (next: (files: StoredFile[]) => StoredFile[]) => void;
  onBusy: (busy: boolean) => void;
}

/** Pictures and files: dropped or chosen, shown as they will look, each with the way to take it out. */
export function FilesField({ files, onChange, onBusy }: FilesFieldProps) {
  const t = useEntryWords();
  const picker = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const [full, setFull] = useState(false);
  const { uploads, add, retry, remove, busy } = useUploads((file) => onChange((before) => [...before, file]));
  const told = useRef(onBusy);
  useEffect(() => {
    told.current = onBusy;
  });
  useEffect(() => told.current(busy), [busy]);
  const take = (list: File[]) => {
    const room = entryLimits.files - files.length - uploads.length;
    setFull(list.length > room);
    add(list.slice(0, Math.max(0, room)));
  };
  const drag = (event: DragEvent, inside: boolean) => {
    if (!event.dataTransfer.types.includes('Files')) return;
    event.preventDefault();
    setOver(inside);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping has the button below as its double
    <div
      className={styles.files}
      data-over={over || undefined}
      onDragOver={(event) => drag(event, true)}
      onDragLeave={(event) => drag(event, false)}
      onDrop={(event) => {
        drag(event, false);
        take([...event.dataTransfer.files]);
      }}
    >
      <Attachments
        files={files}
        actions={(file) => (
          <button
            type="button"
            className={styles.takeOut}
            aria-label={t('files.remove', { name: file.name })}
            title={t('files.remove', { name: file.name })}
            onClick={() => onChange((before) => before.filter(({ id }) => id !== file.id))}
          >
            <Icon name="trash" size={17} />
          </button>
        )}
      />
      <UploadList uploads={uploads} onRetry={retry} onRemove={remove} />
      <div className={styles.pick}>
        <Button variant="default" leftSection={<Icon name="paperclip" size={17} />} onClick={() => picker.current?.click()}>
          {t('files.choose')}
        </Button>
        <span className="small">{t(over ? 'files.drop' : 'files.hint')}</span>
      </div>
      {full && (
        <p className={styles.error} role="alert">
          {t('files.full')}
        </p>
      )}
      <input
        ref={picker}
        type="file"
        multiple
        hidden
        onChange={({ currentTarget }) => {
          take([...(currentTarget.files ?? [])]);
          currentTarget.value = '';
        }}
      />
    </div>
  );
}
