import { type FileVersion, fileLimits, files, type File as StoredFile } from '@ruche/contracts';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { call } from '../../platform/api';
import { useFormats } from '../../platform/formats';
import { ApiProblem } from '../../platform/problem';
import { query } from '../../platform/query';
import { upload } from '../../platform/upload';
import { Button } from '../button';
import { Chip } from '../chips/chip';
import { FormProblem } from '../notice/form-problem';
import { Dialog } from '../overlays/dialog';
import { ErrorState } from '../states/error-state';
import { RowSkeletons } from '../states/skeletons';
import { RelativeTime } from '../text/relative-time';
import { toast } from '../toasts/toast';
import { type AskedFile, refreshPictures } from './file-versions';
import styles from './versions.module.css';
import { useViewerWords } from './words';

/** What a file is and what it was; whoever may replaces it here, and brings an earlier one back. */
export function VersionsWindow({ file: { id, name }, onClose }: { file: AskedFile; onClose: () => void }) {
  const t = useViewerWords();
  const versions = useQuery(query(files.versions, { params: { id } }));
  const { replace, restore, part } = useChanges(id);
  const picker = useRef<HTMLInputElement>(null);
  const busy = replace.isPending || restore.isPending;
  return (
    <Dialog opened onClose={onClose} title={t('versions.title', { name })} width={560}>
      {versions.isPending && <RowSkeletons />}
      {versions.isError && <ErrorState error={versions.error} onRetry={() => versions.refetch()} />}
      {versions.data && (
        <ol className={styles.versions}>
          {versions.data.items.map((version, index) => (
            <Version
              key={version.number}
              version={version}
              present={index === 0}
              busy={busy}
              onRestore={() => restore.mutate(version.number)}
            />
          ))}
        </ol>
      )}
      <FormProblem error={replace.error ?? restore.error} kept={t('versions.kept')} />
      {versions.data?.can.replace && (
        <div className={styles.replace}>
          <p className="muted">{t('versions.hint')}</p>
          {part !== null && <progress max={1} value={part} aria-label={t('versions.sending')} />}
          <Button data-autofocus loading={busy} onClick={() => picker.current?.click()}>
            {t('versions.replace')}
          </Button>
          <input
            ref={picker}
            type="file"
            hidden
            accept={acceptedFor(versions.data.items[0])}
            onChange={({ currentTarget }) => {
              const [chosen] = currentTarget.files ?? [];
              if (chosen) replace.mutate(chosen);
              currentTarget.value = '';
            }}
          />
        </div>
      )}
    </Dialog>
  );
}

interface VersionProps {
  version: FileVersion;
  present: boolean;
  busy: boolean;
  onRestore: () => void;
}

function Version({ version: { number, by, at, size, url, thumbnailUrl, can }, present, busy, onRestore }: VersionProps) {
  const t = useViewerWords();
  const formats = useFormats();
  return (
    <li className={styles.version}>
      {thumbnailUrl && <img src={thumbnailUrl} alt="" width={56} height={42} />}
      <span className={styles.what}>
        <span className={styles.number}>
          <a href={url} download>
            {t('versions.number', { number })}
          </a>
          {present && <Chip tone="green">{t('versions.present')}</Chip>}
        </span>
        <span className="small muted">
          {by?.name ?? t('versions.nobody')} · <RelativeTime at={at} /> · <span className="num">{formats.size(size)}</span>
        </span>
      </span>
      {can.restore && (
        <Button variant="default" size="xs" disabled={busy} onClick={onRestore} aria-label={t('versions.restoreNumber', { number })}>
          {t('versions.restore')}
        </Button>
      )}
    </li>
  );
}

function useChanges(id: number) {
  const t = useViewerWords();
  const client = useQueryClient();
  const [part, setPart] = useState<number | null>(null);
  const changed = (words: string) => (file: StoredFile) => {
    toast(words, { tone: 'good' });
    void refreshPictures(file);
    return client.invalidateQueries({ queryKey: ['files'] });
  };
  const replace = useMutation({
    mutationFn: (chosen: File) => {
      if (chosen.size > fileLimits.bytes) return Promise.reject(new ApiProblem('too_large', 413));
      return upload(files.replace, chosen, { params: { id }, onProgress: setPart });
    },
    onSuccess: changed(t('versions.replaced')),
    onSettled: () => setPart(null),
  });
  const restore = useMutation({
    mutationFn: (number: number) => call(files.restore, { params: { id }, body: { number } }),
    onSuccess: changed(t('versions.restored')),
  });
  return { replace, restore, part };
}

/** What may take its place: any picture for a picture, else a file with the same ending. */
const acceptedFor = (present: FileVersion | undefined): string =>
  present?.thumbnailUrl ? 'image/*' : (/\.[^.]{1,8}$/.exec(present?.name ?? '')?.[0] ?? '');
