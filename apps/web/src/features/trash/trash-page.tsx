import { type TrashedEntry, trash } from '@ruche/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import { call } from '../../platform/api';
import { useFormats } from '../../platform/formats';
import { infiniteQuery } from '../../platform/query';
import { Button } from '../../shared/button';
import { FilterBar, FilterChip } from '../../shared/chips/filter-chips';
import { kindIcons } from '../../shared/icons/kind-icons';
import { Page } from '../../shared/layout/page';
import { Disc, EntryRow } from '../../shared/lists/entry-row';
import { InfiniteList } from '../../shared/lists/infinite-list';
import { confirm } from '../../shared/overlays/confirm';
import { EmptyState } from '../../shared/states/empty-state';
import { RowSkeletons } from '../../shared/states/skeletons';
import { toast, toastProblem } from '../../shared/toasts/toast';
import { useAddress } from '../../shared/use-address';
import styles from './trash.module.css';
import { useTrashWords } from './words';

/** `/trash`: what waits there, with the way back and, for whoever may, the end of it. */
export function TrashPage() {
  const t = useTrashWords();
  const address = useAddress();
  const mine = address.get('mine') === 'true';
  return (
    <Page title={t('title')} lead={t('lead')}>
      <FilterBar>
        <FilterChip active={mine} onToggle={() => address.set({ mine: mine ? null : 'true' })}>
          {t('mine')}
        </FilterChip>
      </FilterBar>
      <InfiniteList
        options={infiniteQuery(trash.list, { query: mine ? { mine: 'true' } : {} })}
        label={t('title')}
        skeleton={<RowSkeletons hexagon={false} />}
        empty={<EmptyState icon="trash" title={t('empty')} text={t('emptyText')} />}
      >
        {(entry) => <Trashed entry={entry} />}
      </InfiniteList>
    </Page>
  );
}

function Trashed({ entry }: { entry: TrashedEntry }) {
  const t = useTrashWords();
  const { ago, date } = useFormats();
  const { restore, purge, busy } = useTrash(entry);
  return (
    <div className={styles.row}>
      <EntryRow
        lead={<Disc icon={kindIcons[entry.kind]} tone="slate" />}
        title={entry.title}
        to={entry.url}
        excerpt={entry.excerpt}
        meta={
          <>
            <span>{entry.author.name}</span>
            <span>{entry.space.name}</span>
            <span>{t('deleted', { when: ago(entry.deletedAt) })}</span>
            <span>{t('until', { date: date(entry.purgeAt) })}</span>
          </>
        }
      />
      <div className={styles.actions}>
        {entry.can.restore && (
          <Button size="xs" variant="default" loading={busy} aria-label={t('restoreNamed', { title: entry.title })} onClick={restore}>
            {t('restore')}
          </Button>
        )}
        {entry.can.purge && (
          <Button
            size="xs"
            variant="subtle"
            color="brick"
            disabled={busy}
            aria-label={t('purgeNamed', { title: entry.title })}
            onClick={() => void purge()}
          >
            {t('purge')}
          </Button>
        )}
      </div>
    </div>
  );
}

function useTrash({ id, title, url }: TrashedEntry) {
  const t = useTrashWords();
  const client = useQueryClient();
  const navigate = useNavigate();
  const write = useMutation({ mutationFn: (run: () => Promise<unknown>) => run(), onError: toastProblem });
  const refresh = () => client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'session' });
  const restore = () =>
    write.mutate(async () => {
      await call(trash.restore, { params: { id } });
      toast(t('restored', { title }), { tone: 'good', action: { label: t('see'), run: () => void navigate(url) } });
      await refresh();
    });
  const purge = async () => {
    if (!(await confirm({ title: t('purgeTitle'), text: t('purgeText', { title }), confirm: t('purge'), danger: true }))) return;
    write.mutate(async () => {
      await call(trash.purge, { params: { id } });
      toast(t('purged'));
      await refresh();
    });
  };
  return { restore, purge, busy: write.isPending };
}
