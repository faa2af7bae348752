import type { Comment } from '@ruche/contracts';
import { useFormats } from '../../platform/formats';
import { InfiniteList } from '../lists/infinite-list';
import { Dialog } from '../overlays/dialog';
import { RichTextView } from '../rich-text/rich-text-view';
import styles from './comments.module.css';
import { commentQueries } from './queries';
import { useCommentsWords } from './words';

/** What a comment says and what it said before. */
export function HistoryDialog({ comment, onClose }: { comment: Comment; onClose: () => void }) {
  const t = useCommentsWords();
  const { exact } = useFormats();
  return (
    <Dialog opened onClose={onClose} title={t('versions.title')} width={640}>
      <section className={styles.version}>
        <h3>{t('versions.current')}</h3>
        {comment.body && <RichTextView doc={comment.body.doc} size="comment" headingsFrom={3} />}
      </section>
      <InfiniteList
        options={commentQueries.revisions(comment.id)}
        label={t('history')}
        keyOf={({ number }) => number}
        empty={<p className="muted">{t('versions.none')}</p>}
      >
        {({ at, body }) => (
          <section className={styles.version}>
            <h3>{t('versions.at', { date: exact(at) })}</h3>
            <RichTextView doc={body.doc} size="comment" headingsFrom={3} />
          </section>
        )}
      </InfiniteList>
    </Dialog>
  );
}
