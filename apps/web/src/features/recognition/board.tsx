import type { Board, BoardRow } from '@ruche/contracts';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useFormats } from '../../platform/formats';
import { useSession } from '../../platform/session';
import { Button } from '../../shared/button';
import { Notice } from '../../shared/notice/notice';
import { PersonLink } from '../../shared/people/person-link';
import { EmptyState } from '../../shared/states/empty-state';
import { ErrorState } from '../../shared/states/error-state';
import { RowSkeletons } from '../../shared/states/skeletons';
import { useSharedWords } from '../../shared/words';
import { type BoardAsked, boardQueries } from './queries';
import styles from './recognition.module.css';
import { useBoardWords } from './words';

/** Three above me and three below. */
export function AroundMe({ asked }: { asked: BoardAsked }) {
  const { data, error, refetch } = useQuery(boardQueries.around(asked));
  if (error && !data) return <ErrorState error={error} onRetry={() => void refetch()} />;
  return data ? <Shown board={data} items={data.items} around /> : <RowSkeletons count={5} hexagon={false} />;
}

/** The first of a board, and further down on demand; or the departments. */
export function TopBoard({ asked, teams }: { asked: BoardAsked; teams: boolean }) {
  const t = useSharedWords();
  const say = useBoardWords();
  const bridges = asked.view === 'bridges';
  const { data, error, refetch, hasNextPage, isFetchingNextPage, fetchNextPage } = useInfiniteQuery(boardQueries.board(asked));
  if (error && !data) return <ErrorState error={error} onRetry={() => void refetch()} />;
  const [first] = data?.pages ?? [];
  if (!first) return <RowSkeletons count={8} hexagon={false} />;
  return (
    <>
      {bridges && <p className={styles.about}>{say('bridgesText')}</p>}
      <Shown board={first} items={data?.pages.flatMap((page) => page.items) ?? []} teams={teams} bridges={bridges} />
      {hasNextPage && (
        <p className={styles.more}>
          <Button variant="subtle" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
            {t('list.more')}
          </Button>
        </p>
      )}
    </>
  );
}

interface ShownProps {
  board: Board;
  items: BoardRow[];
  teams?: boolean;
  around?: boolean;
  bridges?: boolean;
}

function Shown({ board, items, teams = false, around = false, bridges = false }: ShownProps) {
  const t = useBoardWords();
  if (board.state === 'few') return <EmptyState icon="people" title={t('few')} text={t('fewText')} />;
  if (items.length === 0)
    return (
      <EmptyState
        icon="star"
        title={t(teams ? 'noTeams' : around ? 'notOn' : 'few')}
        text={t(teams ? 'noTeamsText' : around ? 'notOnText' : 'fewText')}
      />
    );
  return (
    <>
      {board.period.closed && <Notice tone="plain">{t('closed')}</Notice>}
      <Ranks items={items} teams={teams} bridges={bridges} />
    </>
  );
}

function Ranks({ items, teams, bridges }: { items: BoardRow[]; teams: boolean; bridges: boolean }) {
  const t = useBoardWords();
  const { number } = useFormats();
  const { person: me } = useSession();
  return (
    <table className={styles.board}>
      <thead className="visually-hidden">
        <tr>
          <th scope="col">{t('columns.rank')}</th>
          <th scope="col">{t(teams ? 'columns.department' : 'columns.person')}</th>
          <th scope="col">{t(teams ? 'columns.people' : 'columns.department')}</th>
          <th scope="col">{t(teams ? 'columns.average' : bridges ? 'columns.helped' : 'columns.points')}</th>
        </tr>
      </thead>
      <tbody>
        {items.map(({ rank, points, person, department, people, staff }) => (
          <tr key={person?.id ?? department} data-mine={person?.id === me.id || undefined} data-row>
            <td className={`${styles.rank} num`}>{number(rank)}</td>
            <td>{person ? <PersonLink person={person} picture="s" /> : department}</td>
            <td className={styles.aside}>{person ? (staff ? t('staff') : department) : t('people', { count: people ?? 0 })}</td>
            <td className={`${styles.points} num`}>{bridges ? t('helped', { count: points }) : number(points)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
