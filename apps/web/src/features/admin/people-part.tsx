import type { AdminPerson } from '@ruche/contracts';
import { lazy, useState } from 'react';
import { useFormats } from '../../platform/formats';
import { Button } from '../../shared/button';
import { Chip } from '../../shared/chips/chip';
import { SearchField } from '../../shared/fields/search-field';
import { Icon } from '../../shared/icons/icon';
import { LateWindow } from '../../shared/overlays/late-window';
import { PersonLink } from '../../shared/people/person-link';
import { EmptyState } from '../../shared/states/empty-state';
import { InfiniteTable } from '../../shared/table/infinite-table';
import type { Column } from '../../shared/table/table';
import { toastProblem } from '../../shared/toasts/toast';
import { useAddress } from '../../shared/use-address';
import { useSharedWords } from '../../shared/words';
import styles from './admin.module.css';
import { PersonMenu } from './person-menu';
import { adminQueries } from './queries';
import { useAdminWords } from './words';

const ImportPeopleWindow = lazy(() => import('./import-people-window').then((m) => ({ default: m.ImportPeopleWindow })));

/** Everybody with an account: address, role, last seen; roles change here, accounts are switched off and on. */
export default function PeoplePart() {
  const t = useAdminWords();
  const shared = useSharedWords();
  const { ago } = useFormats();
  const address = useAddress();
  const q = address.get('q') ?? '';
  const [importing, setImporting] = useState(false);
  const columns: Column<AdminPerson>[] = [
    {
      key: 'name',
      label: t('people.name'),
      role: 'title',
      width: 'minmax(0, 1.4fr)',
      render: (person) => (
        <span className={styles.who}>
          <PersonLink person={person} picture="m" />
          {!person.active && <Chip icon="lock">{t('people.off')}</Chip>}
          {person.demo && <Chip>{t('people.demo')}</Chip>}
        </span>
      ),
    },
    { key: 'email', label: t('people.email'), width: 'minmax(0, 1.4fr)', render: ({ email }) => email },
    {
      key: 'role',
      label: t('people.role'),
      render: ({ role }) => (
        <Chip tone={role === 'admin' ? 'blue' : role === 'facilitator' ? 'honey' : 'plain'}>{shared(`roles.company.${role}`)}</Chip>
      ),
    },
    { key: 'seen', label: t('people.seen'), render: ({ lastSeenAt }) => (lastSeenAt ? ago(lastSeenAt) : t('people.never')) },
    { key: 'actions', label: t('actions'), role: 'actions', width: '52px', render: (person) => <PersonMenu person={person} /> },
  ];
  return (
    <>
      <div className={styles.tools}>
        <SearchField label={t('people.search')} value={q} onSearch={(words) => address.set({ q: words })} />
        <Button variant="default" leftSection={<Icon name="upload" size={17} />} onClick={() => setImporting(true)}>
          {t('importing.open')}
        </Button>
      </div>
      <InfiniteTable
        options={adminQueries.people(q)}
        label={t('tabs.people')}
        columns={columns}
        empty={<EmptyState icon="people" title={t('people.none', { q })} text={t('people.noneText')} />}
      />
      {importing && (
        <LateWindow onFail={toastProblem}>
          <ImportPeopleWindow onClose={() => setImporting(false)} />
        </LateWindow>
      )}
    </>
  );
}
