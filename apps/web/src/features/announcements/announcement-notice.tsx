import type { Announcement } from '@ruche/contracts';
import { Phrase } from '../../platform/use-words';
import { Notice } from '../../shared/notice/notice';
import { PublishDate } from '../../shared/publishing/publish-date';
import styles from './announcements.module.css';
import { announcementsWords, useAnnouncementsWords } from './words';

/** Not out yet, out no longer, or over. */
export function AnnouncementNotice({ announcement: { state, publishAt, current } }: { announcement: Announcement }) {
  const t = useAnnouncementsWords();
  if (state === 'published' && current) return null;
  if (state === 'scheduled' && publishAt)
    return (
      <div className={styles.notice}>
        <Notice tone="blue" icon="clock">
          <strong>
            <Phrase words={announcementsWords} k="state.scheduled" parts={{ time: <PublishDate at={publishAt} /> }} />
          </strong>
          <p>{t('state.scheduledText')}</p>
        </Notice>
      </div>
    );
  const key = state === 'published' ? 'over' : 'unpublished';
  return (
    <div className={styles.notice}>
      <Notice tone="plain" icon={key === 'over' ? 'history' : 'eyeOff'} title={t(`state.${key}`)}>
        {t(`state.${key}Text`)}
      </Notice>
    </div>
  );
}
