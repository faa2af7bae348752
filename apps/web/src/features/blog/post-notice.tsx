import type { Post } from '@ruche/contracts';
import { Phrase } from '../../platform/use-words';
import { Notice } from '../../shared/notice/notice';
import { PublishDate } from '../../shared/publishing/publish-date';
import styles from './blog.module.css';
import { blogWords, useBlogWords } from './words';

/** What its authors are told of a post that others do not read. */
export function PostNotice({ post: { state, publishAt } }: { post: Post }) {
  const t = useBlogWords();
  if (state === 'published') return null;
  if (state === 'scheduled' && publishAt)
    return (
      <div className={styles.notice}>
        <Notice tone="blue" icon="clock">
          <strong>
            <Phrase words={blogWords} k="state.scheduled" parts={{ time: <PublishDate at={publishAt} /> }} />
          </strong>
          <p>{t('state.scheduledText')}</p>
        </Notice>
      </div>
    );
  const key = state === 'unpublished' ? 'unpublished' : 'draft';
  return (
    <div className={styles.notice}>
      <Notice tone="plain" icon="eyeOff" title={t(`state.${key}`)}>
        {t(`state.${key}Text`)}
      </Notice>
    </div>
  );
}
