import type { EntryNotice } from '@ruche/contracts';
import { Link } from 'react-router';
import { Phrase } from '../../platform/use-words';
import { Icon, type IconName } from '../icons/icon';
import { PersonLink } from '../people/person-link';
import { RelativeTime } from '../text/relative-time';
import styles from './comments.module.css';
import { commentsWords, useCommentsWords } from './words';

const icons: Record<EntryNotice['kind'], IconName> = {
  locked: 'lock',
  unlocked: 'comment',
  moved: 'folder',
  split: 'branch',
  begun: 'branch',
  merged: 'merge',
  unmerged: 'undo',
};

/** A quiet line: what was done to the conversation, by whom, when. */
export function ThreadNotice({ notice: { kind, by, at, space, entry, reason } }: { notice: EntryNotice }) {
  const t = useCommentsWords();
  const who = <PersonLink person={by} />;
  const where = entry ? <Link to={entry.url} /> : space && <Link to={`/spaces/${space.slug}`} />;
  return (
    <p className={styles.notice}>
      <Icon name={icons[kind]} size={16} />
      <span className={styles.told}>
        {where && (kind === 'moved' || kind === 'split' || kind === 'begun' || kind === 'merged' || kind === 'unmerged') ? (
          <Phrase
            words={commentsWords}
            k={`notices.${kind}Named`}
            values={{ title: entry?.title ?? space?.name ?? '' }}
            parts={{ who, a: where }}
          />
        ) : (
          <Phrase words={commentsWords} k={`notices.${kind}`} parts={{ who }} />
        )}
        <span className="visually-hidden">{t('notices.when')}</span> <RelativeTime at={at} />
        {reason && <span className={styles.why}>{reason}</span>}
      </span>
    </p>
  );
}

/** Those that stand between two comments, by their date; nothing names the beginning or the end. */
export const noticesBetween = (notices: EntryNotice[], after: string | undefined, before: string | undefined): EntryNotice[] =>
  notices.filter(({ at }) => (after === undefined || at >= after) && (before === undefined || at < before));
