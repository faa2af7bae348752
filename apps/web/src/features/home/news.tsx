import type { Home } from '@ruche/contracts';
import { lazy, Suspense, useState } from 'react';
import { Link } from 'react-router';
import { Icon } from '../../shared/icons/icon';
import { Meta } from '../../shared/lists/entry-row';
import { PersonLink } from '../../shared/people/person-link';
import { RelativeTime } from '../../shared/text/relative-time';
import styles from './home.module.css';
import { useHomeWords } from './words';

const RichTextView = lazy(async () => ({ default: (await import('../../shared/rich-text/rich-text-view')).RichTextView }));

/** The company's latest news; a heading opens its text. */
export function News({ news }: Pick<Home, 'news'>) {
  return news.map((each) => <Announcement key={each.id} news={each} />);
}

function Announcement({ news: { title, url, body, author, at } }: { news: Home['news'][number] }) {
  const t = useHomeWords();
  const [open, setOpen] = useState(false);
  return (
    <article className={styles.item}>
      <h3>
        <button type="button" aria-expanded={open} onClick={() => setOpen(!open)}>
          {title}
          <Icon name={open ? 'chevronUp' : 'chevronDown'} size={15} />
        </button>
      </h3>
      <Meta>
        <PersonLink person={author} />
        <RelativeTime at={at} />
      </Meta>
      {open && (
        <div className={styles.opened}>
          <Suspense>
            <RichTextView doc={body.doc} size="comment" headingsFrom={3} />
          </Suspense>
          <Link to={url} className={styles.more}>
            {t('openNews')}
          </Link>
        </div>
      )}
    </article>
  );
}
