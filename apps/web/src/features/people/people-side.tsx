import { useQuery } from '@tanstack/react-query';
import { useMaybeSession } from '../../platform/session';
import { useLanguage } from '../../platform/use-words';
import { LinkButton } from '../../shared/button';
import { Icon } from '../../shared/icons/icon';
import { SideItem, SideSection } from '../../shared/layout/side';
import styles from './people.module.css';
import { peopleQueries } from './queries';
import { usePeopleWords } from './words';

/** Beside the directory: how one asks for help, and what nobody could help with. Nothing for guests, who do not ask. */
export function PeopleSide() {
  const t = usePeopleWords();
  const language = useLanguage();
  const staff = useMaybeSession()?.person.role !== 'guest';
  const { data } = useQuery({ ...peopleQueries.gaps(), enabled: staff });
  if (!staff) return null;
  return (
    <>
      <SideSection title={t('ask.title')}>
        <p className={styles.ask}>{t('ask.text')}</p>
        <LinkButton to="/help/new" leftSection={<Icon name="comment" size={17} />} data-hotkey="h">
          {t('ask.button')}
        </LinkButton>
        <SideItem icon="history" title={t('ask.mine')} to="/help" />
      </SideSection>
      {data && data.items.length > 0 && (
        <SideSection title={t('gaps.title')}>
          {data.items.slice(0, 4).map(({ skill, requests }) => (
            <SideItem
              key={skill.id}
              icon="people"
              title={skill.label[language]}
              note={t('gaps.requests', { count: requests })}
              to={`/people?skill=${skill.id}`}
            />
          ))}
        </SideSection>
      )}
    </>
  );
}
