import type { TopicSummary } from '@ruche/contracts';
import { useFormats } from '../../platform/formats';
import { Chip } from '../chips/chip';
import { Icon } from '../icons/icon';
import { EntryRow } from '../lists/entry-row';
import { Avatar } from '../people/avatar';
import { RelativeTime } from '../text/relative-time';
import { useSharedWords } from '../words';
import styles from './topic-row.module.css';

const newMs = 7 * 86_400_000;
/** Opened within a week and never looked at. */
const isNew = ({ viewer, publishedAt }: TopicSummary): boolean =>
  viewer.readAt === null && !viewer.author && publishedAt !== null && Date.now() - new Date(publishedAt).getTime() < newMs;
/** Replies since the last look count; of a topic that was never opened they say nothing new. */
const unreadOf = ({ viewer }: TopicSummary): number => (viewer.readAt !== null || viewer.following ? viewer.unread : 0);

/** A topic as a row: who opened it, where, who replied last and when, and how much of it is new. */
export function TopicRow({ topic, level = 2 }: { topic: TopicSummary; level?: 2 | 3 }) {
  const t = useSharedWords();
  const { language } = useFormats();
  const unread = unreadOf(topic);
  const { author, lastReply, space, themes } = topic;
  return (
    <div className={styles.topic}>
      <EntryRow
        level={level}
        lead={<Avatar person={author} size="l" />}
        title={topic.title}
        to={topic.url}
        unread={isNew(topic) && unread === 0 && t('unread')}
        meta={
          <>
            <b>{author.name}</b>
            <span>{space.name}</span>
            {themes.slice(0, 1).map(({ id, label }) => (
              <span key={id} className={styles.theme}>
                {label[language]}
              </span>
            ))}
            {topic.pinned && (
              <Chip tone="honey" icon="pin">
                {t('topic.pinned')}
              </Chip>
            )}
            {topic.locked && <Chip icon="lock">{t('topic.locked')}</Chip>}
            {lastReply ? (
              <span className={styles.last}>
                <Icon name="reply" size={14} label={t('topic.last')} />
                {lastReply.by.name}
                <RelativeTime at={lastReply.at} />
              </span>
            ) : (
              <RelativeTime at={topic.publishedAt ?? topic.createdAt} />
            )}
          </>
        }
      />
      <div className={styles.counts}>
        {unread > 0 && <span className={styles.unread}>{t(unread < 100 ? 'topic.unread' : 'topic.unreadMany', { count: unread })}</span>}
        <span className="num">{t('topic.replies', { count: topic.comments })}</span>
      </div>
    </div>
  );
}
