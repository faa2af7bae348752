import type { Team, TeamSkill } from '@ruche/contracts';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'react-router';
import { useLanguage } from '../../platform/use-words';
import { Button } from '../../shared/button';
import { Chip } from '../../shared/chips/chip';
import { Page } from '../../shared/layout/page';
import { Bar } from '../../shared/layout/side';
import { Notice } from '../../shared/notice/notice';
import { EmptyState } from '../../shared/states/empty-state';
import { ErrorState } from '../../shared/states/error-state';
import { RowSkeletons } from '../../shared/states/skeletons';
import { useSharedWords } from '../../shared/words';
import styles from './people.module.css';
import { peopleQueries } from './queries';
import { TeamWantsForm } from './team-wants-form';
import { usePeopleWords } from './words';

/** What those whom I manage know, and what is missing: numbers alone, for me alone. */
export function TeamPage() {
  const t = usePeopleWords();
  const { data, error, refetch } = useQuery(peopleQueries.team());
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  return (
    <Page title={t('team.title')} lead={data ? t('team.lead', { count: data.people }) : undefined}>
      {data ? <Whole team={data} /> : <RowSkeletons hexagon={false} />}
    </Page>
  );
}

function Whole({ team }: { team: Team }) {
  const t = usePeopleWords();
  const language = useLanguage();
  const [editing, setEditing] = useState(false);
  const wanted = team.skills.filter((each) => each.wanted);
  const others = team.skills.filter((each) => !each.wanted);
  return (
    <div className={styles.team}>
      {team.silent > 0 && <Notice tone="plain" title={t('team.silent', { count: team.silent })} />}
      <section aria-labelledby="team-wanted">
        <h2 id="team-wanted">{t('team.wanted')}</h2>
        {editing ? (
          <TeamWantsForm team={team} onDone={() => setEditing(false)} />
        ) : wanted.length === 0 ? (
          <EmptyState small icon="people" title={t('team.none')} text={t('team.noneText')}>
            <Button onClick={() => setEditing(true)}>{t('team.edit')}</Button>
          </EmptyState>
        ) : (
          <>
            <ul className={styles.wanted}>
              {wanted.map((each) => (
                <Wanted key={each.skill.id} of={each} />
              ))}
            </ul>
            <Button variant="default" onClick={() => setEditing(true)}>
              {t('team.edit')}
            </Button>
          </>
        )}
      </section>
      {others.length > 0 && (
        <section aria-labelledby="team-known">
          <h2 id="team-known">{t('team.known')}</h2>
          <ul className={styles.known}>
            {others.map(({ skill, have }) => (
              <li key={skill.id}>
                <Chip>{t('team.has', { skill: skill.label[language], count: have })}</Chip>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}

function Wanted({ of: { skill, wanted, have, missing } }: { of: TeamSkill }) {
  const t = usePeopleWords();
  const shared = useSharedWords();
  const language = useLanguage();
  if (!wanted) return null;
  const level = shared(`skills.levels.${wanted.level}`);
  return (
    <li>
      <Bar
        label={t('team.skill', { skill: skill.label[language], level })}
        value={t('team.part', { have, people: wanted.people })}
        part={Math.min(1, have / wanted.people)}
      />
      {missing > 0 ? (
        <p className="small">
          {t('team.missing', { count: missing })} <Link to={`/people?skill=${skill.id}&level=${wanted.level}`}>{t('team.find')}</Link>
        </p>
      ) : (
        <p className="small">{t('team.enough')}</p>
      )}
    </li>
  );
}
