import { type BadgeKey, type IdeaStage, type ModerationOutcome, type Notification, type WatchLevel, watching } from '@ruche/contracts';
import { Link } from 'react-router';
import { call } from '../../platform/api';
import { useFormats } from '../../platform/formats';
import { unbroken } from '../../platform/unbroken';
import { Phrase } from '../../platform/use-words';
import { IconButton } from '../../shared/icon-button';
import { Icon } from '../../shared/icons/icon';
import { ActionMenu } from '../../shared/overlays/action-menu';
import { Avatar } from '../../shared/people/avatar';
import { useRecognitionWords } from '../../shared/recognition/words';
import { RelativeTime } from '../../shared/text/relative-time';
import { toast, toastProblem } from '../../shared/toasts/toast';
import { useSharedWords } from '../../shared/words';
import styles from './notifications.module.css';
import { useReading } from './use-reading';
import { notificationsWords, useNotificationsWords } from './words';

interface NotificationLineProps {
  notification: Notification;
  /** In the panel of the bell: no second button, closes what it stands in. */
  onOpen?: () => void;
}

/** What happened, why I am told, when; the whole line leads there and marks it read. */
export function NotificationLine({ notification, onOpen }: NotificationLineProps) {
  const t = useNotificationsWords();
  const { read, unread } = useReading();
  const isNew = notification.readAt === null;
  const [actor = null] = notification.actors;
  return (
    <article className={styles.line} data-new={isNew || undefined}>
      <Avatar person={actor} size="l" />
      <div>
        <Sentence
          notification={notification}
          onOpen={() => {
            read(notification);
            onOpen?.();
          }}
        />
        {notification.excerpt && <p className={styles.excerpt}>{unbroken(notification.excerpt)}</p>}
        <p className={styles.meta}>
          {isNew && <span className={styles.new}>{t('new')}</span>}
          <RelativeTime at={notification.at} />
          <span>{t(`reasons.${notification.reason}`)}</span>
        </p>
      </div>
      {!onOpen && (
        <span className={styles.tools}>
          <IconButton
            label={t(isNew ? 'markRead' : 'markUnread')}
            className={styles.mark}
            onClick={() => (isNew ? read(notification) : unread(notification))}
          >
            <Icon name={isNew ? 'check' : 'mail'} size={18} />
          </IconButton>
          {notification.entry && <More notification={notification} />}
        </span>
      )}
    </article>
  );
}

/** Muting what it is about, with the way back. */
function More({ notification: { entry } }: { notification: Notification }) {
  const t = useNotificationsWords();
  if (!entry) return null;
  const set = (level: WatchLevel) => call(watching.setEntry, { params: { id: entry.id }, body: { level } });
  const mute = async () => {
    try {
      const { level } = await call(watching.entry, { params: { id: entry.id } });
      await set('muted');
      toast(t('muted', { title: entry.title }), { action: { label: t('undo'), run: () => void set(level).catch(toastProblem) } });
    } catch (error) {
      toastProblem(error);
    }
  };
  return (
    <ActionMenu
      label={t('more')}
      position="bottom-end"
      entries={[{ key: 'mute', label: t('mute'), icon: 'mute', onSelect: () => void mute() }]}
      trigger={
        <IconButton label={t('more')} className={styles.mark}>
          <Icon name="more" size={18} />
        </IconButton>
      }
    />
  );
}

function Sentence({ notification, onOpen }: { notification: Notification; onOpen: () => void }) {
  const t = useNotificationsWords();
  const shared = useSharedWords();
  const recognition = useRecognitionWords();
  const { list } = useFormats();
  const { type, actors, actorCount, entry, space, help, stage, url } = notification;
  const names = actors.map(({ name }) => name);
  const rest = actorCount - names.length;
  const who = names.length === 0 ? shared('people.erased') : list(rest > 0 ? [...names, shared('people.others', { count: rest })] : names);
  const moderated = type === 'report' || type === 'moderation';
  const saidStage = {
    stage: stage && type === 'stage' ? shared(`stages.${stage as IdeaStage}`) : '',
    badge: stage && type === 'badge' ? recognition(`badges.${stage as BadgeKey}`) : '',
    outcome: stage && moderated && stage !== 'pending' ? t(`outcomes.${stage as ModerationOutcome}`) : '',
  };
  const title = unbroken(help?.topic ?? entry?.title ?? space?.name ?? '');
  return (
    <p className={styles.sentence}>
      <Phrase
        words={notificationsWords}
        k={keyOf(notification)}
        values={{ who, title, count: actorCount, ...saidStage }}
        parts={{ b: <b />, a: <Link to={url} data-row-link onClick={onOpen} /> }}
      />
    </p>
  );
}

/** Some kinds read differently by why one is told: who asks, or who is answered. */
function keyOf({ type, reason, stage, entry }: Notification) {
  if (type === 'join_request') return reason === 'requester' ? 'kinds.refused' : 'kinds.join_request';
  if (type === 'joined') return reason === 'requester' ? 'kinds.accepted' : reason === 'added' ? 'kinds.added' : 'kinds.arrived';
  if (type === 'accepted') return reason === 'author' ? 'kinds.accepted_mine' : 'kinds.accepted_answer';
  if (type === 'settled' && stage === 'locked') return 'kinds.locked';
  if (type === 'settled') return stage === 'duplicate' ? 'kinds.duplicate' : 'kinds.closed';
  if (type === 'report') return reason === 'reporter' ? 'kinds.reviewed' : 'kinds.report';
  if (type === 'moderation' && stage === 'pending') return 'kinds.hidden';
  if (type === 'merge' && entry?.kind === 'topic') return reason === 'author' ? 'kinds.topicReceived' : 'kinds.topicMerged';
  if (type === 'merge') return reason === 'author' ? 'kinds.received' : 'kinds.merge';
  if (type === 'announcement') return reason === 'reminded' ? 'kinds.reminder' : 'kinds.announcement';
  if (type === 'spotlight_answered')
    return stage === 'accepted'
      ? 'kinds.spotlight_accepted'
      : stage === 'withdrawn'
        ? 'kinds.spotlight_withdrawn'
        : 'kinds.spotlight_declined';
  return `kinds.${type}` as const;
}
