import { type QuestionSort, questionSorts } from '@ruche/contracts';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useFormats } from '../../platform/formats';
import { FilterBar, FilterMenu } from '../../shared/chips/filter-chips';
import { composerQueries } from '../../shared/composer/queries';
import { SearchField } from '../../shared/fields/search-field';
import { Icon } from '../../shared/icons/icon';
import { ActionMenu } from '../../shared/overlays/action-menu';
import type { useAddress } from '../../shared/use-address';
import styles from './questions.module.css';
import { useQuestionsWords } from './words';

interface QuestionFiltersProps {
  address: ReturnType<typeof useAddress>;
  sort: QuestionSort;
}

/** Words, theme, space; at the end the order. Their values are asked for when somebody is about to choose. */
export function QuestionFilters({ address, sort }: QuestionFiltersProps) {
  const t = useQuestionsWords();
  const { language } = useFormats();
  const [near, setNear] = useState(false);
  const onNear = () => setNear(true);
  const { data: themes } = useQuery({ ...composerQueries.themes(), enabled: near || address.get('theme') !== null });
  const { data: spaces } = useQuery({ ...composerQueries.spaces(), enabled: near || address.get('space') !== null });
  return (
    <>
      <div className={styles.search}>
        <SearchField label={t('search')} value={address.get('q') ?? ''} onSearch={(q) => address.set({ q })} />
      </div>
      <FilterBar trailing={<Order sort={sort} onChange={(each) => address.set({ sort: each })} />}>
        <FilterMenu
          label={t('filters.theme')}
          options={themes?.items.map(({ id, label }) => ({ value: String(id), label: label[language] }))}
          onNear={onNear}
          value={address.get('theme')}
          onChange={(theme) => address.set({ theme })}
        />
        <FilterMenu
          label={t('filters.space')}
          options={spaces?.items.filter(({ viewer }) => viewer.reads).map(({ id, name }) => ({ value: String(id), label: name }))}
          onNear={onNear}
          value={address.get('space')}
          onChange={(space) => address.set({ space })}
        />
      </FilterBar>
    </>
  );
}

function Order({ sort, onChange }: { sort: QuestionSort; onChange: (sort: QuestionSort) => void }) {
  const t = useQuestionsWords();
  return (
    <ActionMenu
      label={t('sorts.label')}
      position="bottom-end"
      entries={questionSorts.map((each) => ({
        key: each,
        label: t(`sorts.${each}`),
        checked: each === sort,
        onSelect: () => onChange(each),
      }))}
      trigger={
        <button type="button" className={styles.order}>
          <span className="visually-hidden">{t('sorts.label')}</span>
          <Icon name="sort" size={16} />
          {t(`sorts.${sort}`)}
        </button>
      }
    />
  );
}
