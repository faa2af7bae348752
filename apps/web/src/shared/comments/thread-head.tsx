import type { ReactNode } from 'react';
import { Icon } from '../icons/icon';
import { ActionMenu } from '../overlays/action-menu';
import styles from './comments.module.css';
import { type CommentSort, commentSorts } from './queries';
import { useCommentsWords } from './words';

interface ThreadHeadProps {
  count: number;
  /** What they are called: replies to a topic, else comments. */
  replies: boolean;
  sort: CommentSort;
  onSort: (sort: CommentSort) => void;
  sortable: boolean;
  /** Stands before the order. */
  children?: ReactNode;
}

/** How many comments there are, and in which order they stand. */
export function ThreadHead({ count, replies, sort, onSort, sortable, children }: ThreadHeadProps) {
  const t = useCommentsWords();
  return (
    <div className={styles.head}>
      <h2>{count > 0 ? t(replies ? 'replies' : 'title', { count }) : t('none')}</h2>
      <span className={styles.headTools}>
        {children}
        {sortable && (
          <ActionMenu
            label={t('sort.label')}
            position="bottom-end"
            entries={commentSorts.map((each) => ({
              key: each,
              label: t(`sort.${each}`),
              checked: each === sort,
              onSelect: () => onSort(each),
            }))}
            trigger={
              <button type="button" className={styles.action}>
                {t(`sort.${sort}`)}
                <Icon name="chevronDown" size={14} />
              </button>
            }
          />
        )}
      </span>
    </div>
  );
}
