import type { Space } from '@ruche/contracts';
import { useFormats } from '../../platform/formats';
import { Facts, SideItem, SideSection } from '../../shared/layout/side';
import { PersonLink } from '../../shared/people/person-link';
import { useSharedWords } from '../../shared/words';
import { SpaceChecklistPart } from './space-checklist';
import { SpaceHere } from './space-here';
import styles from './spaces.module.css';
import { useSpacesWords } from './words';

/** Who answers for the space, who can see it, and what waits for those who run it. */
export function SpaceSide({ space }: { space: Space }) {
  const t = useSpacesWords();
  const shared = useSharedWords();
  const { date, number } = useFormats();
  const { owners, requests, slug } = space;
  return (
    <>
      {requests !== null && requests > 0 && (
        <SideSection title={t('side.waiting')}>
          <SideItem
            icon="people"
            title={t('side.requests', { count: requests, number: number(requests) })}
            to={`/spaces/${slug}?tab=requests`}
          />
        </SideSection>
      )}
      <SpaceChecklistPart space={space} />
      <SpaceHere space={space} />
      {owners.length > 0 && (
        <SideSection title={t('side.owners')}>
          <ul className={styles.owners}>
            {owners.map((owner) => (
              <li key={owner.id}>
                <PersonLink person={owner} picture="m" />
              </li>
            ))}
          </ul>
        </SideSection>
      )}
      <SideSection title={t('side.facts')}>
        <Facts
          items={[
            { label: t('side.type'), value: t(`types.${space.type}`) },
            { label: t('side.access'), value: shared(`visibility.${space.visibility}`) },
            { label: t('page.members'), value: number(space.members) },
            { label: t('side.since'), value: date(space.createdAt) },
          ]}
        />
      </SideSection>
    </>
  );
}
