import { type CompanyLink, quickLinks } from '@ruche/contracts';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Suspense, useState } from 'react';
import { call } from '../../platform/api';
import { Button } from '../../shared/button';
import { Icon } from '../../shared/icons/icon';
import { confirm } from '../../shared/overlays/confirm';
import { late } from '../../shared/overlays/late';
import { LinkTo } from '../../shared/quick-links/link-to';
import { EmptyState } from '../../shared/states/empty-state';
import { ErrorState } from '../../shared/states/error-state';
import { RowSkeletons } from '../../shared/states/skeletons';
import { type Column, Table } from '../../shared/table/table';
import { toast, toastProblem } from '../../shared/toasts/toast';
import styles from './admin.module.css';
import { LinkHealthChip } from './link-health-chip';
import { LinkMenu } from './link-menu';
import { adminQueries } from './queries';
import { useAudienceWords } from './use-audience-words';
import { useAdminWords } from './words';

const LinkWindow = late(() => import('./link-window'));

/** The links on everybody's home, each for an audience, and which of them lead nowhere any more. */
export default function LinksPart() {
  const t = useAdminWords();
  const audience = useAudienceWords();
  const client = useQueryClient();
  const [edited, setEdited] = useState<CompanyLink | 'new' | null>(null);
  const { data, error, refetch } = useQuery(adminQueries.links());
  const act = useMutation({
    mutationFn: (send: () => Promise<unknown>) => send(),
    onError: toastProblem,
    onSettled: () =>
      Promise.all([client.invalidateQueries({ queryKey: ['admin'] }), client.invalidateQueries({ queryKey: ['quick-links'] })]),
  });
  if (!data) return error ? <ErrorState error={error} onRetry={() => void refetch()} /> : <RowSkeletons hexagon={false} />;
  const links = data.items;
  const place = (link: CompanyLink, to: number) => {
    const rest = links.filter(({ id }) => id !== link.id);
    act.mutate(() => call(quickLinks.moveCompany, { params: { id: link.id }, body: { after: rest[to - 1]?.id ?? null } }));
  };
  const remove = async (link: CompanyLink) => {
    const sure = await confirm({
      title: t('links.removeTitle', { name: link.label }),
      text: t('links.removeText'),
      confirm: t('links.remove'),
      danger: true,
    });
    if (!sure) return;
    act.mutate(async () => {
      await call(quickLinks.removeCompany, { params: { id: link.id } });
      toast(t('links.removed', { name: link.label }), { tone: 'good' });
    });
  };
  const columns: Column<CompanyLink>[] = [
    { key: 'link', label: t('links.link'), role: 'title', width: 'minmax(0, 2fr)', render: (link) => <LinkTo link={link} /> },
    { key: 'audience', label: t('links.audience'), render: (link) => audience(link.audience) },
    { key: 'health', label: t('links.health'), render: (link) => <LinkHealthChip link={link} /> },
    {
      key: 'actions',
      label: t('actions'),
      role: 'actions',
      width: '56px',
      render: (link) => (
        <LinkMenu
          link={link}
          place={links.indexOf(link)}
          total={links.length}
          onEdit={() => setEdited(link)}
          onPlace={(to) => place(link, to)}
          onRemove={() => void remove(link)}
        />
      ),
    },
  ];
  return (
    <>
      <div className={styles.tools}>
        <p className="small">{t('links.hint')}</p>
        <Button leftSection={<Icon name="plus" size={17} />} onClick={() => setEdited('new')}>
          {t('links.add')}
        </Button>
      </div>
      {links.length === 0 ? (
        <EmptyState icon="link" title={t('links.none')} text={t('links.noneText')} />
      ) : (
        <Table label={t('tabs.links')} columns={columns} rows={links} keyOf={({ id }) => id} busy={act.isPending} />
      )}
      {edited && (
        <Suspense>
          <LinkWindow link={edited === 'new' ? null : edited} onClose={() => setEdited(null)} />
        </Suspense>
      )}
    </>
  );
}
