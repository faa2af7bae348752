import { posts } from '@ruche/contracts';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { query } from '../../platform/query';
import { PostCard } from '../../shared/blog/post-card';
import cards from '../../shared/blog/post-card.module.css';
import styles from './home.module.css';
import { useHomeWords } from './words';

const PICKS = 3;

/** What the editors chose from the blog; nothing while they have not. Fetched after the rest of the page. */
export default function Picks() {
  const t = useHomeWords();
  const { data } = useQuery(query(posts.list, { query: { picked: 'true', limit: PICKS } }));
  if (!data?.items.length) return null;
  return (
    <section className={styles.picks} aria-labelledby="picks">
      <div className={styles.heading}>
        <h2 id="picks">{t('picks.title')}</h2>
        <Link to="/blog" className={styles.more}>
          {t('picks.all')}
        </Link>
      </div>
      <ul className={cards.small}>
        {data.items.map((post) => (
          <li key={post.id}>
            <PostCard post={post} plain level={3} />
          </li>
        ))}
      </ul>
    </section>
  );
}
