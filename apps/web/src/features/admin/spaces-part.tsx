import type { SpaceSummary } from '@ruche/contracts';
import { Link } from 'react-router';
import { useFormats } from '../../platform/formats';
import { LinkButton } from '../../shared/button';
import { FilterChip } from '../../shared/chips/filter-chips';
import { SearchField } from '../../shared/fields/search-field';
import { SpaceMark } from '../../shared/icons/hexagon';
import { Icon } from '../../shared/icons/icon';
import { EmptyState } from '../../shared/states/empty-state';
import { InfiniteTable } from '../../shared/table/infinite-table';
import type { Column } from '../../shared/table/table';
import { useAddress } from '../../shared/use-address';
import { useSharedWords } from '../../shared/words';
import styles from './admin.module.css';
import { adminQueries } from './queries';
import { useAdminWords } from './words';

/** The spaces of the company, archived ones on request; hidden ones only for those who are in them. */
export default function SpacesPart() {
  const t = useAdminWords();
  const shared = useSharedWords();
  const { number } = useFormats();
  const address = useAddress();
  const q = address.get('q') ?? '';
  const archived = address.get('archived') !== null;
  const columns: Column<SpaceSummary>[] = [
    {
      key: 'name',
      label: t('spaces.name'),
      role: 'title',
      width: 'minmax(0, 1.2fr)',
      render: ({ slug, name, colour }) => (
        <Link to={`/spaces/${slug}`} className={styles.link} data-row-link>
          <SpaceMark colour={colour} size={22} />
          {name}
        </Link>
      ),
    },
    {
      key: 'purpose',
      label: t('spaces.purpose'),
      width: 'minmax(0, 2fr)',
      render: ({ purpose }) => <span className={styles.clamp}>{purpose}</span>,
    },
    { key: 'access', label: t('spaces.access'), width: '120px', render: ({ visibility }) => shared(`visibility.${visibility}`) },
    { key: 'members', label: t('spaces.members'), width: '90px', align: 'end', render: ({ members }) => number(members) },
    {
      key: 'actions',
      label: t('actions'),
      role: 'actions',
      width: 'auto',
      render: ({ slug, name, can }) =>
        can.edit && (
          <LinkButton variant="default" size="xs" to={`/spaces/${slug}?tab=settings`} aria-label={t('spaces.settingsOf', { name })}>
            {t('spaces.settings')}
          </LinkButton>
        ),
    },
  ];
  return (
    <>
      <div className={styles.tools}>
        <SearchField label={t('spaces.search')} value={q} onSearch={(words) => address.set({ q: words })} />
        <FilterChip active={archived} onToggle={() => address.set({ archived: archived ? null : '1' })}>
          {t('spaces.archived')}
        </FilterChip>
        <LinkButton to="/spaces/new" leftSection={<Icon name="plus" size={17} />}>
          {t('spaces.create')}
        </LinkButton>
      </div>
      <InfiniteTable
        options={adminQueries.spaces({ ...(q ? { q } : {}), archived })}
        label={t('tabs.spaces')}
        columns={columns}
        empty={<EmptyState icon="grid" title={t('spaces.none')} text={t('spaces.noneText')} />}
      />
    </>
  );
}
