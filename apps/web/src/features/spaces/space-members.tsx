import { type Space, spaceLimits } from '@ruche/contracts';
import { useFormats } from '../../platform/formats';
import { FilterBar, FilterChip } from '../../shared/chips/filter-chips';
import { SideItem } from '../../shared/layout/side';
import { PersonLink } from '../../shared/people/person-link';
import { EmptyState } from '../../shared/states/empty-state';
import { InfiniteTable } from '../../shared/table/infinite-table';
import type { Column } from '../../shared/table/table';
import { useAddress } from '../../shared/use-address';
import { useSharedWords } from '../../shared/words';
import { AddMember } from './add-member';
import { MemberMenu } from './member-menu';
import { spaceQueries } from './queries';
import type { Member } from './use-members';
import { useSpacesWords } from './words';

/** Who is in the space and as what; for those who run it also a way to add, change and remove. */
export default function SpaceMembers({ space }: { space: Space }) {
  const t = useSpacesWords();
  const shared = useSharedWords();
  const { date, number } = useFormats();
  const address = useAddress();
  const quiet = space.can.edit && address.get('quiet') === 'true';
  const columns: Column<Member>[] = [
    {
      key: 'person',
      label: t('members.person'),
      role: 'title',
      width: 'minmax(0, 2fr)',
      render: ({ person }) => <PersonLink person={person} picture="m" />,
    },
    { key: 'role', label: t('members.role'), render: ({ role }) => shared(`roles.space.${role}`) },
    quiet
      ? { key: 'seen', label: t('members.seen'), render: ({ lastSeenAt }) => (lastSeenAt ? date(lastSeenAt) : t('members.never')) }
      : { key: 'since', label: t('members.since'), render: ({ since }) => date(since) },
  ];
  if (space.can.invite) {
    columns.push({
      key: 'actions',
      label: t('members.actions'),
      role: 'actions',
      width: '56px',
      render: (member) => <MemberMenu space={space} member={member} />,
    });
  }
  return (
    <>
      {space.requests !== null && space.requests > 0 && (
        <SideItem
          icon="people"
          title={t('side.requests', { count: space.requests, number: number(space.requests) })}
          to={`/spaces/${space.slug}?tab=requests`}
        />
      )}
      {space.can.invite && <AddMember space={space} />}
      {space.can.edit && (
        <FilterBar>
          <FilterChip active={quiet} onToggle={() => address.set({ quiet: quiet ? null : 'true' })}>
            {t('members.quiet', { days: spaceLimits.quietDays })}
          </FilterChip>
        </FilterBar>
      )}
      <InfiniteTable
        options={quiet ? spaceQueries.quiet(space.slug) : spaceQueries.members(space.slug)}
        label={t('page.members')}
        columns={columns}
        keyOf={({ person }) => person.id}
        empty={
          <EmptyState
            small
            icon="people"
            title={t(quiet ? 'members.nobodyQuiet' : 'members.nobody')}
            text={t(quiet ? 'members.nobodyQuietText' : 'members.nobodyText')}
          />
        }
      />
    </>
  );
}
