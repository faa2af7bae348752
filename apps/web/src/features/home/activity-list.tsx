import type { Activity, IdeaStage } from '@ruche/contracts';
import { Link } from 'react-router';
import { Phrase } from '../../platform/use-words';
import { LinkButton } from '../../shared/button';
import { Meta } from '../../shared/lists/entry-row';
import { InfiniteList } from '../../shared/lists/infinite-list';
import { Avatar } from '../../shared/people/avatar';
import { EmptyState } from '../../shared/states/empty-state';
import { RelativeTime } from '../../shared/text/relative-time';
import { useSharedWords } from '../../shared/words';
import styles from './home.module.css';
import { homeQueries } from './queries';
import { homeWords, useHomeWords } from './words';

/** What happened in my spaces, latest first. */
export function ActivityList() {
  const t = useHomeWords();
  return (
    <InfiniteList
      options={homeQueries.activity()}
      label={t('tabs.spaces')}
      empty={
        <EmptyState icon="grid" title={t('empty.spaces')} text={t('empty.spacesText')}>
          <LinkButton to="/spaces">{t('empty.findSpaces')}</LinkButton>
        </EmptyState>
      }
    >
      {(activity) => <Line activity={activity} />}
    </InfiniteList>
  );
}

function Line({ activity }: { activity: Activity }) {
  const shared = useSharedWords();
  const { verb, actor, entry, space, excerpt, stage, url, at } = activity;
  const name = actor?.name ?? shared('people.erased');
  return (
    <article className={styles.activity}>
      <Avatar person={actor} size="l" />
      <div>
        <p className={styles.said}>
          <Phrase
            words={homeWords}
            k={`verbs.${verb}`}
            values={{ name, title: entry?.title ?? space.name, stage: stage ? shared(`stages.${stage as IdeaStage}`) : '' }}
            parts={{ b: <b />, a: <Link to={url} data-row-link /> }}
          />
        </p>
        {excerpt && <p className={styles.excerpt}>{excerpt}</p>}
        <Meta>
          <span>{space.name}</span>
          <RelativeTime at={at} />
        </Meta>
      </div>
    </article>
  );
}
