import type { Announcement } from '@ruche/contracts';
import { useFormats } from '../../platform/formats';
import { Attachments } from '../../shared/attachments/attachments';
import { Chip } from '../../shared/chips/chip';
import { EntryByRef } from '../../shared/entry/entry-by-ref';
import { EntryConversation } from '../../shared/entry/entry-conversation';
import { EntryFrame } from '../../shared/entry/entry-frame';
import { EntryReactions } from '../../shared/entry/entry-reactions';
import { useMarkRead } from '../../shared/entry/use-mark-read';
import { useOwnAddress } from '../../shared/entry/use-own-address';
import { PersonLink } from '../../shared/people/person-link';
import { RichTextView } from '../../shared/rich-text/rich-text-view';
import { RelativeTime } from '../../shared/text/relative-time';
import { Acknowledge } from './acknowledge';
import { AnnouncementActions } from './announcement-actions';
import { AnnouncementNotice } from './announcement-notice';
import styles from './announcements.module.css';
import { announcementQueries } from './queries';
import { Readers } from './readers';
import { useAnnouncementsWords } from './words';

/** One announcement, at `/news/128-slug`. */
export function AnnouncementPage() {
  return <EntryByRef detail={announcementQueries.detail}>{(announcement) => <Whole announcement={announcement} />}</EntryByRef>;
}

function Whole({ announcement: a }: { announcement: Announcement }) {
  const t = useAnnouncementsWords();
  const { date } = useFormats();
  const target = announcementQueries.detail(a.id);
  useOwnAddress(a.url);
  useMarkRead(a.id, ['announcements', 'home']);
  const who = [a.department, a.site].filter(Boolean).join(' · ');
  return (
    <EntryFrame
      entryId={a.id}
      title={a.title}
      breadcrumb={[
        { label: t('title'), to: '/news' },
        { label: a.space.name, to: `/spaces/${a.space.slug}` },
      ]}
      byline={
        <>
          <PersonLink person={a.author} picture="s" />
          <RelativeTime at={a.publishedAt ?? a.createdAt} />
          {who && <Chip icon="people">{t('audience', { who })}</Chip>}
          {a.endsAt && a.current && <span>{t('until', { date: date(a.endsAt) })}</span>}
        </>
      }
      notice={<AnnouncementNotice announcement={a} />}
      body={
        <>
          <RichTextView doc={a.body.doc} />
          <Attachments files={a.files} />
          <Acknowledge announcement={a} />
          <div className={styles.react}>
            <EntryReactions entry={a} target={target} />
          </div>
        </>
      }
      actions={<AnnouncementActions announcement={a} />}
      conversation={a.publishedAt !== null && <EntryConversation entry={a} />}
      side={a.can.seeReaders && <Readers announcement={a} />}
    />
  );
}
