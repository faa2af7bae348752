import type { AnnouncementSummary } from '@ruche/contracts';
import { useFormats } from '../../platform/formats';
import { useSession } from '../../platform/session';
import { LinkButton } from '../../shared/button';
import { Chip } from '../../shared/chips/chip';
import { Icon } from '../../shared/icons/icon';
import { Page } from '../../shared/layout/page';
import { Disc, EntryRow } from '../../shared/lists/entry-row';
import { InfiniteList } from '../../shared/lists/infinite-list';
import { PersonLink } from '../../shared/people/person-link';
import { PublishDate } from '../../shared/publishing/publish-date';
import { EmptyState } from '../../shared/states/empty-state';
import { Tabs } from '../../shared/tabs/tabs';
import { RelativeTime } from '../../shared/text/relative-time';
import { useAddress } from '../../shared/use-address';
import { announcementQueries } from './queries';
import { useAnnouncementsWords } from './words';

const filters = { current: { current: 'true' }, all: {}, drafts: { drafts: 'true' } } as const;
type Tab = keyof typeof filters;

/** Announcements that hold, all of them, and my own that wait, at `/news`. */
export function AnnouncementsPage() {
  const t = useAnnouncementsWords();
  const { can } = useSession();
  const address = useAddress();
  const tabs: Tab[] = can.announce ? ['current', 'all', 'drafts'] : ['current', 'all'];
  const tab = tabs.find((each) => each === address.get('tab')) ?? 'current';
  const empty = tab === 'drafts' ? 'drafts' : 'current';
  return (
    <Page
      title={t('title')}
      lead={t('lead')}
      actions={
        can.announce && (
          <LinkButton to="/news/new" leftSection={<Icon name="plus" size={17} />}>
            {t('write')}
          </LinkButton>
        )
      }
    >
      <Tabs
        label={t('tabs.label')}
        current={tab}
        tabs={tabs.map((key) => ({ key, label: t(`tabs.${key}`), to: address.to({ tab: key === 'current' ? null : key }) }))}
      />
      <InfiniteList
        options={announcementQueries.list(filters[tab])}
        label={t(`tabs.${tab}`)}
        empty={<EmptyState icon="megaphone" title={t(`empty.${empty}`)} text={t(`empty.${empty}Text`)} />}
      >
        {(each) => <AnnouncementRow announcement={each} />}
      </InfiniteList>
    </Page>
  );
}

function AnnouncementRow({ announcement: a }: { announcement: AnnouncementSummary }) {
  const t = useAnnouncementsWords();
  const { date } = useFormats();
  const isOut = a.state === 'published';
  return (
    <EntryRow
      lead={<Disc icon="megaphone" tone={a.current ? 'honey' : 'slate'} />}
      title={a.title}
      to={a.url}
      excerpt={a.excerpt}
      meta={
        <>
          {a.acknowledgement.asked && !a.acknowledgement.at && a.current && <Chip tone="honey">{t('toConfirm')}</Chip>}
          {a.acknowledgement.at && (
            <Chip tone="green" icon="check">
              {t('confirmed')}
            </Chip>
          )}
          {isOut && !a.current && <Chip>{t('over')}</Chip>}
          {!isOut && <Chip tone="blue">{t(a.state === 'scheduled' ? 'scheduled' : 'unpublished')}</Chip>}
          <PersonLink person={a.author} />
          <span>{a.space.name}</span>
          {a.publishAt ? <PublishDate at={a.publishAt} /> : <RelativeTime at={a.publishedAt ?? a.createdAt} />}
          {a.current && a.endsAt && <span>{t('until', { date: date(a.endsAt) })}</span>}
        </>
      }
    />
  );
}
