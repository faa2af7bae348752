import { useQuery } from '@tanstack/react-query';
import { useFormats } from '../../platform/formats';
import { useSession } from '../../platform/session';
import { useLanguage } from '../../platform/use-words';
import { LinkButton } from '../button';
import { AvatarStack } from '../people/avatar-stack';
import styles from './experts.module.css';
import { expertQueries } from './queries';
import { useExpertsWords } from './words';

const NAMED = 2;

/** Those who know about what is looked for and can be asked now; nothing when nobody is found. */
export function WhoKnows({ q }: { q: string }) {
  const t = useExpertsWords();
  const language = useLanguage();
  const { list } = useFormats();
  const { directory } = useSession().can;
  const { data } = useQuery({ ...expertQueries.experts({ q }), enabled: directory && q.length > 1 });
  if (!data?.skill || data.items.length === 0) return null;
  const people = data.items.map(({ person }) => person);
  const names = people.slice(0, NAMED).map(({ name }) => name);
  const rest = people.length - names.length;
  return (
    <section className={styles.know} aria-label={t('who')}>
      <AvatarStack people={people} max={3} size="l" />
      <p>
        <strong>{data.skill.label[language]}</strong>
        <span className="small">
          {t('know', { count: people.length, names: list(rest > 0 ? [...names, t('others', { count: rest })] : names) })}
        </span>
      </p>
      <LinkButton variant="subtle" to={`/people?skill=${data.skill.id}`}>
        {t('who')}
      </LinkButton>
      <LinkButton variant="default" to={`/help/new?q=${encodeURIComponent(q)}`}>
        {t('askThem')}
      </LinkButton>
    </section>
  );
}
