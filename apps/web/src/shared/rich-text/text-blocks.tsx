import { calloutKinds, embedOf, type FileAttrs } from '@ruche/rich-text';
import { type ReactNode, useState } from 'react';
import { useFormats } from '../../platform/formats';
import { IconButton } from '../icon-button';
import { Icon, type IconName } from '../icons/icon';
import { fileIdOfAddress, showVersions } from '../viewer/file-versions';
import { isPdf, viewing, viewOnClick } from '../viewer/viewer';
import { useSharedWords } from '../words';
import { useReading } from './reading';
import styles from './text-blocks.module.css';

export const calloutIcons = { info: 'info', tip: 'bulb', warning: 'warning', danger: 'flag' } as const satisfies Record<string, IconName>;

/** A remark that stands out: its kind is said in a word as well as by colour. */
export function Callout({ kind, children }: { kind: unknown; children: ReactNode }) {
  const t = useSharedWords();
  const known = calloutKinds.find((one) => one === kind) ?? 'info';
  return (
    <div className={styles.callout} data-kind={known} role="note" aria-label={t(`callout.${known}`)}>
      <Icon name={calloutIcons[known]} size={19} />
      <div>{children}</div>
    </div>
  );
}

/** A part that is folded; what is searched for in the page opens it. */
export function Folded({ children }: { children: ReactNode }) {
  return <details className={styles.folded}>{children}</details>;
}

/** One of our files: its name, its size and the way to it; a PDF is looked at first. */
export function FileCard({ attrs: { src, name, size } }: { attrs: FileAttrs }) {
  const t = useSharedWords();
  const formats = useFormats();
  if (!/^\/api\/files\/\d/.test(src)) return <p>{name}</p>;
  const pdf = isPdf(name);
  const id = fileIdOfAddress(src);
  return (
    <div className={styles.fileRow}>
      <a className={styles.file} href={src} download {...(pdf ? { ...viewing({ kind: 'pdf', src, name }), onClick: viewOnClick } : {})}>
        <Icon name="paperclip" size={20} />
        <span>
          <span className={styles.fileName}>{name}</span>
          <small className="num">
            {[/\.([^.]{1,6})$/.exec(name)?.[1]?.toUpperCase(), size ? formats.size(size) : null].filter(Boolean).join(' · ')}
          </small>
        </span>
        <Icon name={pdf ? 'eye' : 'download'} size={18} />
      </a>
      {id !== null && (
        <IconButton label={t('fileVersions', { name })} onClick={() => showVersions({ id, name })}>
          <Icon name="history" size={18} />
        </IconButton>
      )}
    </div>
  );
}

/** A page of another site: nothing of it is asked for before somebody wants to see it. */
export function Embed({ url }: { url: string }) {
  const t = useSharedWords();
  const [shown, setShown] = useState(false);
  const embed = embedOf(url);
  if (!embed) return null;
  const { provider, frame } = embed;
  if (shown)
    return (
      <iframe
        className={styles.frame}
        src={frame}
        title={t('embed.frame', { provider })}
        sandbox="allow-scripts allow-same-origin allow-popups allow-presentation"
        allow="fullscreen; picture-in-picture"
        referrerPolicy="strict-origin-when-cross-origin"
        loading="lazy"
      />
    );
  return (
    <div className={styles.embed}>
      <button type="button" onClick={() => setShown(true)}>
        <Icon name="play" size={22} />
        {t('embed.show', { provider })}
      </button>
      <p>{t('embed.note', { provider })}</p>
      <a href={url} target="_blank" rel="noopener noreferrer nofollow">
        {t('embed.open', { provider })}
      </a>
    </div>
  );
}

/** A day in the reader's words. */
export function Day({ date }: { date: string }) {
  const { date: written } = useFormats();
  return (
    <time className={styles.day} dateTime={date}>
      {written(`${date}T12:00:00`)}
    </time>
  );
}

export function FootnoteCall({ label }: { label: string }) {
  const t = useSharedWords();
  const { footnotes, prefix } = useReading();
  const number = footnotes.get(label) ?? 0;
  return (
    <sup className={styles.call}>
      <a id={`${prefix}call-${number}`} href={`#${prefix}note-${number}`} aria-label={t('footnote.call', { number })}>
        {number}
      </a>
    </sup>
  );
}

export function Footnote({ label, children }: { label: string; children: ReactNode }) {
  const t = useSharedWords();
  const { footnotes, prefix } = useReading();
  const number = footnotes.get(label) ?? 0;
  return (
    <div className={styles.note} id={`${prefix}note-${number}`} role="note" aria-label={t('footnote.note', { number })}>
      <span className="num" aria-hidden>
        {number}
      </span>
      <div>{children}</div>
      <a href={`#${prefix}call-${number}`} aria-label={t('footnote.back')}>
        <Icon name="arrowUp" size={15} />
      </a>
    </div>
  );
}

/** Wide tables scroll inside, also by keyboard. */
export function TableFrame({ children }: { children: ReactNode }) {
  const t = useSharedWords();
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: so that the keyboard reaches what does not fit
    <div className={styles.table} role="group" aria-label={t('table')} tabIndex={0}>
      <table>
        <tbody>{children}</tbody>
      </table>
    </div>
  );
}
