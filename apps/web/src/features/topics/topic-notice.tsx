import type { Topic } from '@ruche/contracts';
import { Link, useLocation } from 'react-router';
import { useFormats } from '../../platform/formats';
import { Phrase } from '../../platform/use-words';
import { Notice } from '../../shared/notice/notice';
import { PublishingNotice } from '../../shared/publishing/publishing-notice';
import styles from './topics.module.css';
import { topicsWords, useTopicsWords } from './words';

/** What one should know before reading: it continues elsewhere, waits for its date, or takes no more replies. */
export function TopicNotice({ topic }: { topic: Topic }) {
  const t = useTopicsWords();
  const { hash } = useLocation();
  const { date } = useFormats();
  if (topic.mergedInto) {
    const { url, title } = topic.mergedInto;
    return (
      <Notice icon="merge">
        <Phrase words={topicsWords} k="merged" values={{ title }} parts={{ a: <Link to={`${url}${hash}`} /> }} />{' '}
        {topic.can.unmerge && topic.mergeUndoUntil && t('mergedUntil', { date: date(topic.mergeUndoUntil) })}
      </Notice>
    );
  }
  if (topic.can.publish) return <PublishingNotice state={topic.state} publishAt={topic.publishAt} />;
  if (!topic.locked) return null;
  const { closed } = topic;
  if (!closed) return <Notice icon="lock">{t('lockedText')}</Notice>;
  return (
    <Notice icon="lock">
      {t('lockedBy', { who: closed.by.name, date: date(closed.at) })}
      {closed.reason && <blockquote className={styles.why}>{closed.reason}</blockquote>}
    </Notice>
  );
}
