import { ideaSorts } from '@ruche/contracts';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useFormats } from '../../platform/formats';
import { FilterBar, FilterChip, FilterMenu } from '../../shared/chips/filter-chips';
import { composerQueries } from '../../shared/composer/queries';
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
      <ThemeAndSpace filter={filter} />
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

/** Their values are asked for when somebody is about to choose, or when the address already has one. */
function ThemeAndSpace({ filter: { filters, set } }: { filter: ReturnType<typeof useBoardFilter> }) {
  const t = useIdeasWords();
  const { language } = useFormats();
  const [near, setNear] = useState(false);
  const { data: themes } = useQuery({ ...composerQueries.themes(), enabled: near || filters.theme !== undefined });
  const { data: spaces } = useQuery({ ...composerQueries.spaces(), enabled: near || filters.space !== undefined });
  const onNear = () => setNear(true);
  return (
    <>
      <FilterMenu
        label={t('filters.theme')}
        options={themes?.items.map(({ id, label }) => ({ value: String(id), label: label[language] }))}
        onNear={onNear}
        value={filters.theme ?? null}
        onChange={(value) => set('theme', value)}
      />
      <FilterMenu
        label={t('filters.space')}
        options={spaces?.items.filter(({ viewer }) => viewer.reads).map(({ id, name }) => ({ value: String(id), label: name }))}
        onNear={onNear}
        value={filters.space ?? null}
        onChange={(value) => set('space', value)}
      />
    </>
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
