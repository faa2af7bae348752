import type { PostSummary } from '@ruche/contracts';
import { Link } from 'react-router';
import { unbroken } from '../../platform/unbroken';
import { Chip } from '../chips/chip';
import { hexagonPath } from '../icons/hexagon';
import { Meta } from '../lists/entry-row';
import { toneOf } from '../people/avatar';
import { PersonLink } from '../people/person-link';
import { RelativeTime } from '../text/relative-time';
import styles from './post-card.module.css';
import { usePostCardWords } from './words';

interface PostCardProps {
  post: PostSummary;
  /** Wide, picture beside the words: the first of a list. */
  large?: boolean;
  /** Without its author, on their own page. */
  anonymous?: boolean;
  /** Among picks only, it need not say that it is one. */
  plain?: boolean;
  level?: 2 | 3;
}

/** A post as a card: cover, title, first lines, who and how long. The whole card leads there. */
export function PostCard({ post, large = false, anonymous = false, plain = false, level = 2 }: PostCardProps) {
  const t = usePostCardWords();
  const Heading = level === 2 ? 'h2' : 'h3';
  return (
    <article className={styles.card} data-large={large || undefined}>
      <Cover post={post} />
      <div className={styles.words}>
        {post.pickedAt && !plain && (
          <p className={styles.picked}>
            <Chip tone="honey" icon="star">
              {t('picked')}
            </Chip>
          </p>
        )}
        <Heading className={styles.title}>
          <Link to={post.url} data-row-link>
            {unbroken(post.title)}
          </Link>
          {post.viewer.readAt === null && !post.viewer.author && (
            <span className={styles.unread} role="img" aria-label={t('unread')} title={t('unread')} />
          )}
        </Heading>
        <p className={styles.excerpt}>{unbroken(post.excerpt)}</p>
        <Meta>
          {!anonymous && (
            <span className={styles.person}>
              <PersonLink person={post.author} picture="s" />
            </span>
          )}
          <RelativeTime at={post.publishedAt ?? post.createdAt} />
          <span>{t('reading', { count: post.readingMinutes })}</span>
          {post.comments > 0 && <span>{t('comments', { count: post.comments })}</span>}
        </Meta>
      </div>
    </article>
  );
}

/** Its picture; without one, cells in the colour of its author. */
function Cover({ post }: { post: PostSummary }) {
  if (post.pictureUrl) return <img className={styles.cover} src={post.pictureUrl} alt="" loading="lazy" decoding="async" />;
  return (
    <span className={styles.cover} data-tone={toneOf(post.author.id)} aria-hidden>
      <svg viewBox="-90 -30 236 132" preserveAspectRatio="xMidYMid slice" aria-hidden="true">
        {[-116, -58, 0, 58, 116].flatMap((x) =>
          [-48, 0, 48].map((y, row) => <path key={`${x} ${y}`} d={hexagonPath} transform={`translate(${x + (row % 2 ? 29 : 0)} ${y})`} />),
        )}
      </svg>
    </span>
  );
}
