import type { File } from '@ruche/contracts';
import type { ReactNode } from 'react';
import { useFormats } from '../../platform/formats';
import { IconButton } from '../icon-button';
import { Icon } from '../icons/icon';
import { showVersions } from '../viewer/file-versions';
import { isPdf, type Viewable, viewing, viewOnClick } from '../viewer/viewer';
import { useSharedWords } from '../words';
import styles from './attachments.module.css';

interface AttachmentsProps {
  files: File[];
  /** Buttons beside a file, while it is being written. */
  actions?: ((file: File) => ReactNode) | undefined;
}

/** Is it a file that is shown rather than listed? */
export const isPicture = ({ thumbnailUrl }: File): boolean => thumbnailUrl !== null;

/** The files of an entry: pictures as pictures, the rest as a list with size. */
export function Attachments({ files, actions }: AttachmentsProps) {
  const t = useSharedWords();
  const { size } = useFormats();
  if (files.length === 0) return null;
  const others = files.filter((file) => !isPicture(file));
  return (
    <section className={styles.attachments} aria-label={t('files')}>
      <Pictures files={files.filter(isPicture)} actions={actions} />
      {others.map((file) => (
        <div key={file.id} className={styles.file}>
          <Icon name="paperclip" size={18} />
          <a href={file.url} download {...(isPdf(file.name) ? looked('pdf', file) : {})}>
            {file.name}
          </a>
          <span className="small num">{size(file.size)}</span>
          {actions ? (
            actions(file)
          ) : (
            <IconButton label={t('fileVersions', { name: file.name })} onClick={() => showVersions(file)}>
              <Icon name="history" size={17} />
            </IconButton>
          )}
        </div>
      ))}
    </section>
  );
}

const looked = (kind: Viewable['kind'], { url, name }: File) => ({ ...viewing({ kind, src: url, name }), onClick: viewOnClick });

/** Pictures: one alone in its own shape and as wide as the text, several as a grid. Each opens whole. */
export function Pictures({ files, actions }: AttachmentsProps) {
  const alone = files.length === 1;
  return (
    files.length > 0 && (
      <ul className={styles.pictures} data-alone={alone || undefined}>
        {files.map((file) => (
          <li key={file.id}>
            <a href={file.url} target="_blank" rel="noopener" {...looked('picture', file)}>
              <Picture file={file} whole={alone} />
            </a>
            {actions?.(file)}
          </li>
        ))}
      </ul>
    )
  );
}

function Picture({ file, whole }: { file: File; whole: boolean }) {
  const { url, thumbnailUrl, name, width, height } = file;
  return (
    <img
      src={whole ? url : (thumbnailUrl ?? url)}
      alt={name}
      width={width ?? undefined}
      height={height ?? undefined}
      loading={whole ? 'eager' : 'lazy'}
      decoding="async"
    />
  );
}
