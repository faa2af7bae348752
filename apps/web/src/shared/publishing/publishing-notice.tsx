import { Phrase } from '../../platform/use-words';
import { Notice } from '../notice/notice';
import { PublishDate } from './publish-date';
import styles from './publishing.module.css';
import { publishingWords, usePublishingWords } from './words';

/** What its authors are told of an entry that others do not read; nothing once it is out. */
export function PublishingNotice({ state, publishAt }: { state: string; publishAt: string | null }) {
  const t = usePublishingWords();
  if (state === 'scheduled' && publishAt)
    return (
      <div className={styles.notice}>
        <Notice tone="blue" icon="clock">
          <strong>
            <Phrase words={publishingWords} k="waiting.scheduled" parts={{ time: <PublishDate at={publishAt} /> }} />
          </strong>
          <p>{t('waiting.scheduledText')}</p>
        </Notice>
      </div>
    );
  if (state !== 'draft' && state !== 'unpublished') return null;
  return (
    <div className={styles.notice}>
      <Notice tone="plain" icon="eyeOff" title={t(`waiting.${state}`)}>
        {t(`waiting.${state}Text`)}
      </Notice>
    </div>
  );
}
