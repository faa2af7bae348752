import { ideaSorts } from '@ruche/contracts';
import { FilterBar, FilterChip, FilterMenu } from '../../shared/chips/filter-chips';
import { ThemeAndSpace } from '../../shared/chips/theme-space-filters';
import { Icon } from '../../shared/icons/icon';
import { ActionMenu } from '../../shared/overlays/action-menu';
import styles from './board.module.css';
import type { BoardView, useBoardFilter } from './board-filter';
import { useIdeasWords } from './words';

const own = ['mine', 'voted'] as const;

/** Theme, space, what needs votes, what is mine; at the end the order and the view. */
export function BoardFilters({ filter }: { filter: ReturnType<typeof useBoardFilter> }) {
  const t = useIdeasWords();
  const { filters, set } = filter;
  return (
    <FilterBar trailing={<OrderAndView filter={filter} />}>
      <ThemeAndSpace theme={filters.theme ?? null} space={filters.space ?? null} onChange={set} />
      <FilterChip
        active={filters.needsVotes !== undefined}
        onToggle={() => set('needsVotes', filters.needsVotes === undefined ? '1' : null)}
      >
        {t('filters.needsVotes')}
      </FilterChip>
      <Mine filter={filter} />
      {filters.q !== undefined && (
        <FilterChip active onToggle={() => set('q', null)}>
          {t('filters.q', { q: filters.q })}
        </FilterChip>
      )}
    </FilterBar>
  );
}

function Mine({ filter: { filters, set } }: { filter: ReturnType<typeof useBoardFilter> }) {
  const t = useIdeasWords();
  const chosen = own.find((flag) => filters[flag] !== undefined) ?? null;
  return (
    <FilterMenu
      label={t('filters.own')}
      options={own.map((flag) => ({ value: flag, label: t(`filters.${flag}`) }))}
      value={chosen}
      onChange={(value) => (value ? set(value, '1') : chosen && set(chosen, null))}
    />
  );
}

function OrderAndView({ filter: { sort, view, set } }: { filter: ReturnType<typeof useBoardFilter> }) {
  const t = useIdeasWords();
  const other: BoardView = view === 'rows' ? 'columns' : 'rows';
  return (
    <>
      <ActionMenu
        label={t('order')}
        position="bottom-end"
        entries={ideaSorts.map((each) => ({
          key: each,
          label: t(`sorts.${each}.label`),
          checked: each === sort,
          onSelect: () => set('sort', each),
        }))}
        trigger={
          <button type="button" className={styles.order}>
            <span className="visually-hidden">{t('order')}</span>
            <Icon name="sort" size={16} />
            {t(`sorts.${sort}.label`)}
          </button>
        }
      />
      <button
        type="button"
        className={styles.view}
        aria-label={t(`views.${other}`)}
        title={t(`views.${other}`)}
        onClick={() => set('view', other === 'columns' ? other : null)}
      >
        <Icon name={other} size={18} />
      </button>
    </>
  );
}
