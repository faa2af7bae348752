import type { HelpRequest } from '@ruche/contracts';
import { useLanguage } from '../../platform/use-words';
import { LinkButton } from '../../shared/button';
import { Chip, type ChipTone } from '../../shared/chips/chip';
import { FilterBar, FilterChip } from '../../shared/chips/filter-chips';
import { useExpertsWords } from '../../shared/experts/words';
import { Icon } from '../../shared/icons/icon';
import { Page } from '../../shared/layout/page';
import { EntryRow } from '../../shared/lists/entry-row';
import { InfiniteList } from '../../shared/lists/infinite-list';
import { Avatar } from '../../shared/people/avatar';
import { EmptyState } from '../../shared/states/empty-state';
import { RowSkeletons } from '../../shared/states/skeletons';
import { Tabs } from '../../shared/tabs/tabs';
import { RelativeTime } from '../../shared/text/relative-time';
import { useAddress } from '../../shared/use-address';
import { helpQueries } from './queries';
import { useHelpWords } from './words';

const sides = ['expert', 'asker'] as const;

/** Requests that wait for me, and those that I made. */
export function HelpPage() {
  const t = useHelpWords();
  const address = useAddress();
  const side = sides.find((each) => each === address.get('side')) ?? 'expert';
  const open = address.get('all') === null;
  return (
    <Page
      title={t('title')}
      lead={t('lead')}
      actions={
        <LinkButton to="/help/new" leftSection={<Icon name="plus" size={17} />} data-hotkey="h">
          {t('ask')}
        </LinkButton>
      }
    >
      <Tabs
        label={t('title')}
        current={side}
        tabs={sides.map((key) => ({ key, label: t(`sides.${key}`), to: address.to({ side: key === 'expert' ? null : key }) }))}
      />
      <FilterBar>
        <FilterChip active={open} onToggle={() => address.set({ all: open ? '1' : null })}>
          {t('onlyOpen')}
        </FilterChip>
      </FilterBar>
      <InfiniteList
        options={helpQueries.list(side, open)}
        label={t(`sides.${side}`)}
        skeleton={<RowSkeletons hexagon={false} />}
        empty={
          <EmptyState icon="people" title={t(`empty.${side}`)} text={t(`empty.${side}Text`)}>
            {side === 'asker' ? (
              <LinkButton to="/help/new">{t('ask')}</LinkButton>
            ) : (
              <LinkButton to="/settings?tab=skills">{t('empty.skills')}</LinkButton>
            )}
          </EmptyState>
        }
      >
        {(request) => <RequestRow request={request} />}
      </InfiniteList>
    </Page>
  );
}

function RequestRow({ request }: { request: HelpRequest }) {
  const experts = useExpertsWords();
  const language = useLanguage();
  const person = request.viewer.side === 'asker' ? (request.helper ?? request.asker) : request.asker;
  return (
    <EntryRow
      lead={<Avatar person={person} size="l" />}
      title={request.topic}
      to={`/help/${request.id}`}
      excerpt={request.details}
      meta={
        <>
          <span>{person.name}</span>
          <RequestState request={request} />
          <span>{request.skill.label[language]}</span>
          <span>{experts(`minutes.${request.minutes}`)}</span>
          <RelativeTime at={request.createdAt} />
        </>
      }
    />
  );
}

const tones: Record<HelpRequest['state'], ChipTone> = {
  open: 'blue',
  accepted: 'honey',
  rated: 'green',
  closed: 'plain',
  exhausted: 'brick',
};

/** How far a request has come, in a word; for whoever is asked, what they said. */
export function RequestState({ request }: { request: HelpRequest }) {
  const t = useHelpWords();
  const mine = request.viewer.state;
  if (mine && mine !== 'accepted' && request.viewer.side === 'expert')
    return <Chip tone={mine === 'asked' ? 'blue' : 'plain'}>{t(`invited.${mine}`)}</Chip>;
  return <Chip tone={tones[request.state]}>{t(`states.${request.state}`)}</Chip>;
}
