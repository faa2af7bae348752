import type { IdeaSummary } from '@ruche/contracts';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { useFormats } from '../../platform/formats';
import { unbroken } from '../../platform/unbroken';
import { hexagonPath } from '../../shared/icons/hexagon';
import { useExposure } from '../../shared/idea/exposures';
import { InfiniteList } from '../../shared/lists/infinite-list';
import { PersonLink } from '../../shared/people/person-link';
import { RowSkeletons } from '../../shared/states/skeletons';
import { useSharedWords } from '../../shared/words';
import styles from './board.module.css';
import type { useBoardFilter } from './board-filter';
import { ideaQueries } from './queries';
import { countOf, shownGroups } from './stage-groups';
import { useIdeasWords } from './words';

/** The board as columns along the chain; on phones one column at a time. */
export function BoardColumns({ filter: { filters, sort } }: { filter: ReturnType<typeof useBoardFilter> }) {
  const t = useIdeasWords();
  const { number } = useFormats();
  const { data } = useQuery(ideaQueries.stages(filters));
  const counts = data?.items ?? [];
  return (
    <section className={styles.columns} aria-label={t('views.columns')}>
      {shownGroups(counts).map((group) => (
        <div key={group.key} className={styles.column} data-filled={countOf(group, counts) > 0 || undefined}>
          <h2>
            {t(`groups.${group.key}`)} <span className="small num">{number(countOf(group, counts))}</span>
          </h2>
          <InfiniteList
            options={ideaQueries.list({ ...filters, sort, stage: group.stages.join(','), limit: '10' })}
            label={t(`groups.${group.key}`)}
            className={styles.cards}
            empty={<p className={styles.nothing}>{t('empty.column')}</p>}
            skeleton={<RowSkeletons count={2} hexagon={false} />}
          >
            {(idea) => <Card idea={idea} />}
          </InfiniteList>
        </div>
      ))}
    </section>
  );
}

function Card({ idea }: { idea: IdeaSummary }) {
  const t = useSharedWords();
  const { number } = useFormats();
  const card = useExposure<HTMLElement>(idea.id);
  const count = idea.votes === null ? t('vote.hidden') : t('vote.count', { count: idea.votes, number: number(idea.votes) });
  return (
    <article ref={card} className={styles.card}>
      <span className={styles.tally} data-on={idea.viewer.voted || undefined} title={idea.viewer.voted ? t('vote.mine') : count}>
        <svg viewBox="0 0 56 62" aria-hidden>
          <path d={hexagonPath} />
        </svg>
        <b aria-hidden>{idea.votes === null ? '–' : number(idea.votes)}</b>
        <span className="visually-hidden">{count}</span>
      </span>
      <div>
        <h3>
          <Link to={idea.url} data-row-link>
            {unbroken(idea.title)}
          </Link>
        </h3>
        <div className={styles.foot}>
          <PersonLink person={idea.author} />
          {idea.comments > 0 && <span>{t('people.comments', { count: idea.comments })}</span>}
        </div>
      </div>
    </article>
  );
}
