import type { Person } from '@ruche/contracts';
import { useEffect, useState } from 'react';
import { Link } from 'react-router';
import { useFormats } from '../../platform/formats';
import { useSession } from '../../platform/session';
import { Facts, SideItem, SideSection } from '../../shared/layout/side';
import { HeldBadges } from '../../shared/recognition/held-badges';
import { useLanguageName } from '../../shared/text/language-name';
import { clockIn } from '../../shared/text/time-zones';
import { useSharedWords } from '../../shared/words';
import styles from './person.module.css';
import { PersonChart } from './person-chart';
import { usePeopleWords } from './words';

/** Where, since when, which language, and what time it is there. */
export function PersonSide({ person }: { person: Person }) {
  const t = usePeopleWords();
  const shared = useSharedWords();
  const { date, language, list } = useFormats();
  const languageName = useLanguageName();
  const { directory } = useSession().can;
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const timer = window.setInterval(() => setNow(Date.now()), 30_000);
    return () => window.clearInterval(timer);
  }, []);
  const filtered = (name: 'department' | 'site', value: string) =>
    value && (
      <Link className={styles.fact} to={`/people?${name}=${encodeURIComponent(value)}`}>
        {value}
      </Link>
    );
  return (
    <>
      <SideSection title={t('person.facts')}>
        <Facts
          items={[
            { label: t('facets.department'), value: filtered('department', person.department) },
            { label: t('facets.site'), value: filtered('site', person.site) },
            { label: t('facets.sector'), value: person.sector },
            {
              label: t('facets.language'),
              value: person.languages.length
                ? list(person.languages.map((code, i) => languageName(code, i > 0)))
                : shared(`languages.${person.locale}`),
            },
            { label: t('person.time'), value: person.active ? clockIn(person.timeZone, language, now) : null },
            { label: t('person.since'), value: date(person.joinedAt) },
          ]}
        />
      </SideSection>
      <PersonChart handle={person.handle} />
      {person.can.edit && person.team.length > 0 && (
        <SideSection title={t('team.title')}>
          <SideItem icon="people" title={t('team.open')} note={t('team.openNote')} to="/team" />
        </SideSection>
      )}
      {directory && <HeldBadges handle={person.handle} />}
      {person.department && (
        <SideSection title={t('person.near')}>
          <SideItem
            icon="people"
            title={t('person.team')}
            note={person.department}
            to={`/people?department=${encodeURIComponent(person.department)}`}
          />
          {person.site && (
            <SideItem icon="place" title={t('person.place')} note={person.site} to={`/people?site=${encodeURIComponent(person.site)}`} />
          )}
        </SideSection>
      )}
    </>
  );
}
