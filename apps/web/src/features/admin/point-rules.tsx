import type { PointRule } from '@ruche/contracts';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useFormats } from '../../platform/formats';
import { Chip } from '../../shared/chips/chip';
import { IconButton } from '../../shared/icon-button';
import { Icon } from '../../shared/icons/icon';
import { useRecognitionWords } from '../../shared/recognition/words';
import { ErrorState } from '../../shared/states/error-state';
import { RowSkeletons } from '../../shared/states/skeletons';
import { type Column, Table } from '../../shared/table/table';
import { ChangeRule } from './change-rule';
import { adminQueries } from './queries';
import { useAdminWords } from './words';

/** The rules with their numbers; a change is a new version, for what happens from then on. */
export function PointRules() {
  const t = useAdminWords();
  const recognition = useRecognitionWords();
  const { number } = useFormats();
  const { data, error, refetch } = useQuery(adminQueries.rules());
  const [open, setOpen] = useState<PointRule | null>(null);
  const orNone = (value: number | null) => (value === null ? t('recognition.none') : number(value));
  const columns: Column<PointRule>[] = [
    {
      key: 'rule',
      label: t('recognition.rule'),
      role: 'title',
      width: 'minmax(0, 2.4fr)',
      render: ({ code }) => recognition(`rules.${code}`),
    },
    { key: 'points', label: t('recognition.worth'), width: '80px', align: 'end', render: (rule) => number(rule.points) },
    { key: 'capPoints', label: t('recognition.capPoints'), align: 'end', render: (rule) => orNone(rule.capPoints) },
    { key: 'capTimes', label: t('recognition.capTimes'), align: 'end', render: (rule) => orNone(rule.capTimes) },
    { key: 'delay', label: t('recognition.delay'), align: 'end', render: (rule) => number(rule.delayHours) },
    {
      key: 'state',
      label: t('recognition.enabled'),
      render: ({ enabled, later }) => {
        if (later) return <Chip>{t('recognition.later')}</Chip>;
        return enabled ? <Chip tone="green">{t('recognition.enabled')}</Chip> : <Chip>{t('recognition.off')}</Chip>;
      },
    },
    {
      key: 'actions',
      label: t('actions'),
      role: 'actions',
      width: '52px',
      render: (rule) => (
        <IconButton label={t('recognition.changeNamed', { rule: recognition(`rules.${rule.code}`) })} onClick={() => setOpen(rule)}>
          <Icon name="edit" size={17} />
        </IconButton>
      ),
    },
  ];
  return (
    <>
      {!data && error && <ErrorState small error={error} onRetry={() => void refetch()} />}
      {data ? (
        <Table label={t('recognition.rules')} columns={columns} rows={data.items} keyOf={({ code }) => code} />
      ) : (
        !error && <RowSkeletons hexagon={false} />
      )}
      {open && <ChangeRule rule={open} onClose={() => setOpen(null)} />}
    </>
  );
}
