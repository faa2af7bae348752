import type { admin, ReplyOf } from '@ruche/contracts';
import { useFormats } from '../../platform/formats';
import { knows } from '../../platform/words';
import { EmptyState } from '../../shared/states/empty-state';
import { InfiniteTable } from '../../shared/table/infinite-table';
import type { Column } from '../../shared/table/table';
import styles from './admin.module.css';
import { adminQueries } from './queries';
import { type AdminSay, adminWords, useAdminWords } from './words';

type AuditRow = ReplyOf<typeof admin.audit>['items'][number];

/** Who did what with rights that others do not have, latest first. Looking is written down as well. */
export default function AuditPart() {
  const t = useAdminWords();
  const { dateTime } = useFormats();
  const columns: Column<AuditRow>[] = [
    {
      key: 'action',
      label: t('audit.action'),
      role: 'title',
      width: 'minmax(0, 1.4fr)',
      render: ({ action }) => <strong className={styles.action}>{actionWords(action, t)}</strong>,
    },
    { key: 'actor', label: t('audit.actor'), render: ({ actor }) => actor ?? t('audit.system') },
    { key: 'target', label: t('audit.target'), render: ({ target }) => <code>{target}</code> },
    { key: 'details', label: t('audit.details'), width: 'minmax(0, 1.8fr)', render: ({ details }) => <Details details={details} /> },
    { key: 'at', label: t('audit.at'), width: '150px', render: ({ at }) => <time dateTime={at}>{dateTime(at)}</time> },
  ];
  return (
    <InfiniteTable
      options={adminQueries.audit()}
      label={t('tabs.audit')}
      columns={columns}
      empty={<EmptyState icon="shield" title={t('audit.none')} />}
    />
  );
}

/** An action in words; one that is not known yet as its code. */
function actionWords(action: string, t: AdminSay): string {
  const key = `audit.actions.${action.replaceAll('.', '_')}`;
  return knows(adminWords, key) ? t(key as 'audit.action') : action;
}

function Details({ details }: { details: Record<string, unknown> }) {
  const parts = Object.entries(details);
  if (parts.length === 0) return null;
  return (
    <dl className={styles.details}>
      {parts.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{plain(value)}</dd>
        </div>
      ))}
    </dl>
  );
}

/** `role: member, active: true`: enough to read what changed. */
function plain(value: unknown): string {
  if (Array.isArray(value)) return value.map(plain).join(', ');
  if (typeof value === 'object' && value !== null)
    return Object.entries(value)
      .map(([name, inside]) => `${name}: ${plain(inside)}`)
      .join(', ');
  return String(value);
}
