import { type Notification, notificationClasses } from '@ruche/contracts';
import { useFormats } from '../../platform/formats';
import { useSession } from '../../platform/session';
import { Button, LinkButton } from '../../shared/button';
import { FilterBar, FilterChip } from '../../shared/chips/filter-chips';
import { Icon } from '../../shared/icons/icon';
import { Page } from '../../shared/layout/page';
import { InfiniteList } from '../../shared/lists/infinite-list';
import { EmptyState } from '../../shared/states/empty-state';
import { RowSkeletons } from '../../shared/states/skeletons';
import { Tabs } from '../../shared/tabs/tabs';
import { useAddress } from '../../shared/use-address';
import { useNarrow } from '../../shared/use-narrow';
import { byDay } from './by-day';
import { NotificationLine } from './notification-line';
import styles from './notifications.module.css';
import { notificationQueries } from './queries';
import { useReading } from './use-reading';
import { useNotificationsWords } from './words';

/** What I was told: for me, what I follow, the community; unread first of all in sight. */
export function NotificationsPage() {
  const t = useNotificationsWords();
  const { number } = useFormats();
  const address = useAddress();
  const narrow = useNarrow();
  const { readAll, busy } = useReading();
  const { notifications: left } = useSession().counts;
  const tab = notificationClasses.find((each) => each === address.get('tab')) ?? 'direct';
  const unread = address.get('unread') !== null;
  return (
    <Page
      title={t('title')}
      lead={t('left', { count: left, number: number(left) })}
      actions={
        <>
          {left > 0 && (
            <Button variant="default" loading={busy} leftSection={<Icon name="check" size={17} />} onClick={readAll}>
              {t('readAll')}
            </Button>
          )}
          {narrow ? (
            <LinkButton variant="default" px={12} to="/settings?tab=notifications" aria-label={t('settings')} title={t('settings')}>
              <Icon name="settings" size={17} />
            </LinkButton>
          ) : (
            <LinkButton variant="subtle" leftSection={<Icon name="settings" size={17} />} to="/settings?tab=notifications">
              {t('settings')}
            </LinkButton>
          )}
        </>
      }
    >
      <Tabs
        label={t('tabs.label')}
        current={tab}
        tabs={notificationClasses.map((key) => ({ key, label: t(`tabs.${key}`), to: address.to({ tab: key === 'direct' ? null : key }) }))}
      />
      <FilterBar>
        <FilterChip active={unread} onToggle={() => address.set({ unread: unread ? null : '1' })}>
          {t('onlyUnread')}
        </FilterChip>
      </FilterBar>
      <InfiniteList
        options={notificationQueries.list({ class: tab, ...(unread ? { unread } : {}) })}
        label={t(`tabs.${tab}`)}
        skeleton={<RowSkeletons hexagon={false} />}
        empty={<EmptyState icon="check" title={t(unread ? 'empty.unread' : `empty.${tab}`)} text={t(`empty.${tab}Text`)} />}
        whole={(items) => <Days items={items} />}
      />
    </Page>
  );
}

function Days({ items }: { items: Notification[] }) {
  const t = useNotificationsWords();
  return byDay(items).map(([day, some]) => (
    <section key={day} className={styles.day}>
      <h2>{t(`days.${day}`)}</h2>
      <ul>
        {some.map((one) => (
          <li key={one.id} data-row>
            <NotificationLine notification={one} />
          </li>
        ))}
      </ul>
    </section>
  ));
}
