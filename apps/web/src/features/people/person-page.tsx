import type { Person } from '@ruche/contracts';
import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { useSession } from '../../platform/session';
import { LinkButton } from '../../shared/button';
import { Breadcrumb } from '../../shared/entry/entry-frame';
import { IdeaRow } from '../../shared/idea/idea-row';
import { Columns } from '../../shared/layout/page';
import { usePageTitle } from '../../shared/layout/page-title';
import { InfiniteList } from '../../shared/lists/infinite-list';
import { Notice } from '../../shared/notice/notice';
import { KudosReceived } from '../../shared/recognition/kudos-received';
import { EmptyState } from '../../shared/states/empty-state';
import { ErrorState } from '../../shared/states/error-state';
import { PageSkeleton } from '../../shared/states/skeletons';
import styles from './person.module.css';
import { PersonAnswers } from './person-answers';
import { PersonExperience } from './person-experience';
import { PersonHeader } from './person-header';
import { PersonPosts } from './person-posts';
import { PersonSide } from './person-side';
import { PersonSkills } from './person-skills';
import { peopleQueries } from './queries';
import { usePeopleWords } from './words';

/** One person, at `/people/nora.haddad`. */
export function PersonPage() {
  const { handle = '' } = useParams();
  const { data, error, refetch } = useQuery(peopleQueries.person(handle));
  if (data) return <Whole person={data} key={data.id} />;
  return error ? <ErrorState error={error} onRetry={() => void refetch()} /> : <PageSkeleton />;
}

function Whole({ person }: { person: Person }) {
  const t = usePeopleWords();
  const { directory } = useSession().can;
  usePageTitle(person.name);
  return (
    <Columns side={<PersonSide person={person} />}>
      <Breadcrumb
        crumbs={[
          { label: t('place'), to: '/people' },
          {
            label: person.department || person.name,
            ...(person.department ? { to: `/people?department=${encodeURIComponent(person.department)}` } : {}),
          },
        ]}
      />
      <PersonHeader person={person} />
      {!person.active && (
        <Notice tone="plain" title={t('person.inactive')}>
          {t('person.inactiveText')}
        </Notice>
      )}
      {person.bio && <p className={styles.bio}>{person.bio}</p>}
      <PersonSkills person={person} />
      <PersonExperience person={person} />
      <div className={styles.posts}>{directory && <KudosReceived handle={person.handle} />}</div>
      <PersonAnswers person={person} />
      <PersonPosts person={person} />
      <section className={styles.ideas} aria-labelledby="person-ideas">
        <h2 id="person-ideas">{t('person.ideas')}</h2>
        <InfiniteList options={peopleQueries.ideasOf(person.id)} label={t('person.ideas')} empty={<NoIdeas person={person} />}>
          {(idea) => <IdeaRow idea={idea} level={3} />}
        </InfiniteList>
      </section>
    </Columns>
  );
}

function NoIdeas({ person }: { person: Person }) {
  const t = usePeopleWords();
  if (!person.can.edit) return <EmptyState small icon="bulb" title={t('person.noIdeas')} text={t('person.noIdeasText')} />;
  return (
    <EmptyState small icon="bulb" title={t('person.noIdeasMine')} text={t('person.noIdeasMineText')}>
      <LinkButton to="/ideas/new">{t('person.propose')}</LinkButton>
    </EmptyState>
  );
}
