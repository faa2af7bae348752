import { admin, type FailedJob } from '@ruche/contracts';
import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { call } from '../../platform/api';
import { useFormats } from '../../platform/formats';
import { Button } from '../../shared/button';
import { Chip } from '../../shared/chips/chip';
import { Icon } from '../../shared/icons/icon';
import { EmptyState } from '../../shared/states/empty-state';
import { InfiniteTable } from '../../shared/table/infinite-table';
import { type Column, Table } from '../../shared/table/table';
import { toast, toastProblem } from '../../shared/toasts/toast';
import styles from './admin.module.css';
import { adminQueries } from './queries';
import { useAdminWords } from './words';

const everyMs = 15_000;

/** What Ruche does in the background: how much waits in each queue, what failed and why, and another try. */
export default function JobsPart() {
  const t = useAdminWords();
  const { data } = useInfiniteQuery({ ...adminQueries.jobs(), refetchInterval: everyMs });
  return (
    <>
      {data?.pages[0] && <Queues queues={data.pages[0].queues} />}
      <h2 className={styles.heading}>{t('jobs.failures')}</h2>
      <Failures />
    </>
  );
}

interface Queue {
  name: string;
  waiting: number;
  active: number;
  failed: number;
  oldestSeconds: number | null;
}
function Queues({ queues }: { queues: Queue[] }) {
  const t = useAdminWords();
  const { number, duration } = useDurations();
  const columns: Column<Queue>[] = [
    { key: 'name', label: t('jobs.queue'), role: 'title', width: 'minmax(0, 2fr)', render: ({ name }) => <code>{name}</code> },
    { key: 'waiting', label: t('jobs.waiting'), align: 'end', render: ({ waiting }) => number(waiting) },
    { key: 'active', label: t('jobs.active'), align: 'end', render: ({ active }) => number(active) },
    {
      key: 'oldest',
      label: t('jobs.oldest'),
      align: 'end',
      render: ({ oldestSeconds }) => (oldestSeconds === null ? t('none') : duration(oldestSeconds)),
    },
    {
      key: 'failed',
      label: t('jobs.failed'),
      align: 'end',
      render: ({ failed }) =>
        failed > 0 ? (
          <Chip tone="brick" icon="warning">
            {number(failed)}
          </Chip>
        ) : (
          number(0)
        ),
    },
  ];
  return <Table label={t('jobs.queues')} columns={columns} rows={queues} keyOf={({ name }) => name} />;
}

function useDurations() {
  const t = useAdminWords();
  const { number } = useFormats();
  const duration = (seconds: number) =>
    seconds < 60
      ? t('jobs.seconds', { count: seconds, number: number(seconds) })
      : t('jobs.minutes', { count: Math.round(seconds / 60), number: number(Math.round(seconds / 60)) });
  return { number, duration };
}

function Failures() {
  const t = useAdminWords();
  const client = useQueryClient();
  const { ago, number } = useFormats();
  const retry = useMutation({
    mutationFn: (id: string) => call(admin.retryJob, { params: { id } }),
    onSuccess: () => toast(t('jobs.retried'), { tone: 'good' }),
    onError: toastProblem,
    onSettled: () => client.invalidateQueries({ queryKey: ['admin'] }),
  });
  const columns: Column<FailedJob>[] = [
    { key: 'queue', label: t('jobs.queue'), role: 'title', render: ({ queue }) => <code>{queue}</code> },
    { key: 'error', label: t('jobs.error'), width: 'minmax(0, 3fr)', render: ({ error }) => <span className={styles.error}>{error}</span> },
    { key: 'attempts', label: t('jobs.attempts'), width: '90px', align: 'end', render: ({ attempts }) => number(attempts) },
    { key: 'at', label: t('jobs.at'), width: '120px', render: ({ failedAt, createdAt }) => ago(failedAt ?? createdAt) },
    {
      key: 'actions',
      label: t('actions'),
      role: 'actions',
      width: 'auto',
      render: ({ id, queue }) => (
        <Button
          variant="default"
          size="xs"
          leftSection={<Icon name="refresh" size={15} />}
          disabled={retry.isPending && retry.variables === id}
          onClick={() => retry.mutate(id)}
          aria-label={t('jobs.retryNamed', { queue })}
        >
          {t('jobs.retry')}
        </Button>
      ),
    },
  ];
  return (
    <InfiniteTable
      options={adminQueries.jobs()}
      label={t('jobs.failures')}
      columns={columns}
      empty={<EmptyState small icon="check" title={t('jobs.none')} text={t('jobs.noneText')} />}
    />
  );
}
