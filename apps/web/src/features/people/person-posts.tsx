import type { Person } from '@ruche/contracts';
import { PostCard } from '../../shared/blog/post-card';
import cards from '../../shared/blog/post-card.module.css';
import { InfiniteList } from '../../shared/lists/infinite-list';
import { CardSkeletons } from '../../shared/states/skeletons';
import styles from './person.module.css';
import { peopleQueries } from './queries';
import { usePeopleWords } from './words';

/** Their blog: cards, latest first; nothing where there is no post. */
export function PersonPosts({ person }: { person: Person }) {
  const t = usePeopleWords();
  return (
    <section className={styles.posts} aria-label={t('person.posts')}>
      <InfiniteList
        options={peopleQueries.postsOf(person.id)}
        label={t('person.posts')}
        className={cards.grid}
        skeleton={<CardSkeletons count={2} />}
        before={() => <h2>{t('person.posts')}</h2>}
        empty={null}
      >
        {(post) => <PostCard post={post} anonymous level={3} />}
      </InfiniteList>
    </section>
  );
}
