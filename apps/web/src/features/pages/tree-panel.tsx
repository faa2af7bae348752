import type { SpaceRef, TreeNode } from '@ruche/contracts';
import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { Link } from 'react-router';
import { SearchField } from '../../shared/fields/search-field';
import { SpaceMark } from '../../shared/icons/hexagon';
import { Icon } from '../../shared/icons/icon';
import { ErrorState } from '../../shared/states/error-state';
import { RowSkeletons } from '../../shared/states/skeletons';
import { OtherSpaces } from './other-spaces';
import { PageTree } from './page-tree';
import { pageQueries } from './queries';
import styles from './tree.module.css';
import { foundIn, treeOf } from './tree-model';
import { useMovePage } from './use-move-page';
import { usePagesWords } from './words';

/** From so many pages on, titles are looked for. */
const MANY = 20;

/** The pages of a space beside the one that is read: its tree, a box to find a title, and the way to begin one. */
export function TreePanel({ space, current }: { space: SpaceRef; current?: number | undefined }) {
  const t = usePagesWords();
  const [text, setText] = useState('');
  const [dragged, setDragged] = useState<TreeNode | null>(null);
  const { data, error, refetch } = useQuery(pageQueries.tree(space.slug));
  const move = useMovePage(space.slug);
  const tree = useMemo(() => treeOf(data?.items ?? []), [data]);
  const looked = useMemo(() => (text.trim() === '' ? undefined : foundIn(tree, text)), [tree, text]);
  const many = tree.pages.length >= MANY;
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
      {many && <SearchField label={t('tree.find')} value={text} onSearch={setText} />}
      {many && (
        <p role="status" className={styles.count}>
          {looked && (looked.found.size === 0 ? t('tree.none') : t('tree.found', { count: looked.found.size }))}
        </p>
      )}
      <div className={styles.scroll}>
        {error && !data && <ErrorState error={error} onRetry={() => void refetch()} />}
        {!data && !error && <RowSkeletons count={6} />}
        {data?.items.length === 0 && <p className="small">{t('tree.empty')}</p>}
        {data && data.items.length > 0 && (
          <PageTree
            tree={tree}
            part={looked?.part}
            found={looked?.found}
            label={t('tree.label', { space: space.name })}
            current={current}
            onMove={(page, to) => void move(page, to)}
            onDrag={setDragged}
          />
        )}
      </div>
      {dragged && <OtherSpaces from={space.id} page={dragged} onMove={(to, goal) => void move(dragged, goal ?? null, to)} />}
    </div>
  );
}
