import { type MailMode, mailModes, type NotificationPreferences } from '@ruche/contracts';
import { Select, Switch } from '../../shared/fields/choice';
import { type Column, Table } from '../../shared/table/table';
import type { ChangePreferences } from './notifications-part';
import styles from './settings.module.css';
import { useSettingsWords } from './words';

type Row = NotificationPreferences['events'][number];

/** What can happen, and by which way I want to hear of it. */
export function ChannelTable({ told, onChange }: { told: NotificationPreferences; onChange: ChangePreferences }) {
  const t = useSettingsWords();
  const columns: Column<Row>[] = [
    { key: 'what', label: t('told.what'), role: 'title', width: 'minmax(0, 1fr)', render: ({ event }) => t(`told.events.${event}`) },
    {
      key: 'app',
      label: t('told.app'),
      width: '110px',
      render: ({ event, app, appLocked }) =>
        appLocked ? (
          <span className={styles.always}>{t('told.always')}</span>
        ) : (
          <Switch
            aria-label={t('told.appOn', { what: t(`told.events.${event}`) })}
            checked={app}
            onChange={({ currentTarget }) => onChange({ events: [{ event, app: currentTarget.checked }] })}
          />
        ),
    },
    {
      key: 'mail',
      label: t('told.mail'),
      width: '190px',
      render: ({ event, mail }) => (
        <Select
          aria-label={t('told.mailOf', { what: t(`told.events.${event}`) })}
          size="sm"
          allowDeselect={false}
          data={mailModes.map((value) => ({ value, label: t(`told.modes.${value}`) }))}
          value={mail}
          onChange={(next) => next && next !== mail && onChange({ events: [{ event, mail: next as MailMode }] })}
        />
      ),
    },
  ];
  return <Table label={t('told.table')} columns={columns} rows={told.events} keyOf={({ event }) => event} />;
}
