import { type Post, people } from '@ruche/contracts';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { query } from '../../platform/query';
import { PostCard } from '../../shared/blog/post-card';
import cards from '../../shared/blog/post-card.module.css';
import { SideSection } from '../../shared/layout/side';
import { Avatar } from '../../shared/people/avatar';
import styles from './blog.module.css';
import { postQueries } from './queries';
import { useBlogWords } from './words';

const MORE = 3;

/** Who wrote it, beside the text. */
export function AuthorBox({ post: { author } }: { post: Post }) {
  const t = useBlogWords();
  const { data: person } = useQuery({ ...query(people.get, { params: { handle: author.handle } }), enabled: author.active });
  return (
    <SideSection title={t('by.title')}>
      <div className={styles.author}>
        <Avatar person={author} size="xl" />
        <div>
          <p className={styles.name}>{author.active ? <Link to={`/people/${author.handle}`}>{author.name}</Link> : author.name}</p>
          {person && <p className="small">{[person.title, person.department, person.site].filter(Boolean).join(' · ')}</p>}
        </div>
      </div>
      {person?.bio && <p className={styles.bio}>{person.bio}</p>}
    </SideSection>
  );
}

/** What else they wrote; nothing when that is all. */
export function MoreBy({ post: { id, author } }: { post: Post }) {
  const t = useBlogWords();
  const { data } = useQuery(postQueries.moreBy(author.id));
  const others = (data?.items ?? []).filter((each) => each.id !== id).slice(0, MORE);
  if (others.length === 0) return null;
  return (
    <section className={styles.others} aria-labelledby="more-by">
      <h2 id="more-by">{t('by.more', { name: author.name })}</h2>
      <ul className={cards.small}>
        {others.map((each) => (
          <li key={each.id}>
            <PostCard post={each} anonymous level={3} />
          </li>
        ))}
      </ul>
    </section>
  );
}
