import type { PageNode, SpaceRef } from '@ruche/contracts';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'react-router';
import { SearchField } from '../../shared/fields/search-field';
import { SpaceMark } from '../../shared/icons/hexagon';
import { Icon } from '../../shared/icons/icon';
import { ErrorState } from '../../shared/states/error-state';
import { RowSkeletons } from '../../shared/states/skeletons';
import { PageTree } from './page-tree';
import { pageQueries } from './queries';
import styles from './tree.module.css';
import { matching } from './tree-model';
import { useMovePage } from './use-move-page';
import { usePagesWords } from './words';

/** From so many pages on, titles are looked for. */
const MANY = 20;
const FOUND = 60;

/** The pages of a space beside the one that is read: its tree, a box to find a title, and the way to begin one. */
export function TreePanel({ space, current }: { space: SpaceRef; current?: number | undefined }) {
  const t = usePagesWords();
  const [text, setText] = useState('');
  const { data, error, refetch } = useQuery(pageQueries.tree(space.slug));
  const move = useMovePage(space.slug);
  const found = text.trim() === '' ? null : matching(data?.items ?? [], text).slice(0, FOUND);
  return (
    <div className={styles.panel}>
      <div className={styles.head}>
        <Link to={`/wiki?space=${space.id}`} className={styles.space}>
          <SpaceMark colour={space.colour} />
          {space.name}
        </Link>
        {data?.can.create && (
          <Link to={`/wiki/templates?space=${space.id}`} className={styles.add} aria-label={t('new')} title={t('new')}>
            <Icon name="plus" size={17} />
          </Link>
        )}
      </div>
      {(data?.items.length ?? 0) >= MANY && <SearchField label={t('tree.find')} value={text} onSearch={setText} />}
      {error && !data && <ErrorState error={error} onRetry={() => void refetch()} />}
      {!data && !error && <RowSkeletons count={6} />}
      {data?.items.length === 0 && <p className="small">{t('tree.empty')}</p>}
      {found ? (
        <Found pages={found} />
      ) : (
        data &&
        data.items.length > 0 && (
          <PageTree pages={data.items} label={t('tree.label', { space: space.name })} current={current} onMove={move} />
        )
      )}
    </div>
  );
}

function Found({ pages }: { pages: PageNode[] }) {
  const t = usePagesWords();
  if (pages.length === 0) return <p className="small">{t('tree.none')}</p>;
  return (
    <ul className={styles.found}>
      {pages.map((page) => (
        <li key={page.id}>
          <Link to={page.url}>{page.title}</Link>
        </li>
      ))}
    </ul>
  );
}
