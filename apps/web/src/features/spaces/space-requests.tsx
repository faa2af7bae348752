import type { Space } from '@ruche/contracts';
import { Button } from '../../shared/button';
import { InfiniteList } from '../../shared/lists/infinite-list';
import { PersonLink } from '../../shared/people/person-link';
import { EmptyState } from '../../shared/states/empty-state';
import { RowSkeletons } from '../../shared/states/skeletons';
import { RelativeTime } from '../../shared/text/relative-time';
import { toast, toastProblem } from '../../shared/toasts/toast';
import { spaceQueries } from './queries';
import styles from './spaces.module.css';
import { useMembers } from './use-members';
import { useSpacesWords } from './words';

/** Who asks to enter, with their word; each gets a yes or a no and is told. */
export default function SpaceRequests({ space }: { space: Space }) {
  const t = useSpacesWords();
  const { answer } = useMembers(space);
  const decide = (personId: number, name: string, accept: boolean) =>
    answer.mutate(
      { personId, accept },
      {
        onSuccess: () => toast(t(accept ? 'requests.accepted' : 'requests.refused', { name }), { tone: accept ? 'good' : 'plain' }),
        onError: toastProblem,
      },
    );
  return (
    <InfiniteList
      options={spaceQueries.requests(space.slug)}
      label={t('page.requests')}
      keyOf={({ person }) => person.id}
      skeleton={<RowSkeletons count={3} hexagon={false} />}
      empty={<EmptyState icon="people" title={t('requests.none')} text={t('requests.noneText')} />}
    >
      {({ person, message, at }) => {
        const busy = answer.isPending && answer.variables.personId === person.id;
        return (
          <article className={styles.request}>
            <div>
              <PersonLink person={person} picture="m" />
              <RelativeTime at={at} className="small" />
            </div>
            {message && <p>{message}</p>}
            <div className={styles.actions}>
              <Button
                size="xs"
                disabled={busy}
                onClick={() => decide(person.id, person.name, true)}
                aria-label={t('requests.acceptNamed', { name: person.name })}
              >
                {t('requests.accept')}
              </Button>
              <Button
                size="xs"
                variant="default"
                disabled={busy}
                onClick={() => decide(person.id, person.name, false)}
                aria-label={t('requests.refuseNamed', { name: person.name })}
              >
                {t('requests.refuse')}
              </Button>
            </div>
          </article>
        );
      }}
    </InfiniteList>
  );
}
