import type { Home } from '@ruche/contracts';
import { Link } from 'react-router';
import { hexagonPath } from '../../shared/icons/hexagon';
import { Icon, type IconName } from '../../shared/icons/icon';
import styles from './home.module.css';
import { useHomeWords } from './words';

type Step = Home['firstSteps'][number]['key'];
const ways: Record<Step, { to: string; icon: IconName }> = {
  picture: { to: '/settings', icon: 'camera' },
  vote: { to: '/ideas?needsVotes=1', icon: 'hexagon' },
  comment: { to: '/ideas?sort=comments', icon: 'comment' },
  follow: { to: '/ideas?sort=trending', icon: 'bell' },
};

/** The first days: a few small steps, gone once they are made. */
export function FirstSteps({ steps }: { steps: Home['firstSteps'] }) {
  const t = useHomeWords();
  if (!steps.some(({ done }) => !done)) return null;
  return (
    <section className={styles.steps} aria-labelledby="first-steps">
      <h2 id="first-steps">{t('steps.title')}</h2>
      <ol>
        {steps.map(({ key, done }) => (
          <li key={key}>
            <Line step={key} done={done} />
          </li>
        ))}
      </ol>
    </section>
  );
}

function Line({ step, done }: { step: Step; done: boolean }) {
  const t = useHomeWords();
  const inside = (
    <>
      <span className={styles.cell}>
        <svg viewBox="0 0 56 62" aria-hidden>
          <path d={hexagonPath} />
        </svg>
        <Icon name={done ? 'check' : ways[step].icon} size={14} />
      </span>
      {t(`steps.${step}`)}
      {done && <span className="visually-hidden">{t('steps.done')}</span>}
    </>
  );
  return done ? (
    <span className={styles.step} data-done>
      {inside}
    </span>
  ) : (
    <Link to={ways[step].to} className={styles.step}>
      {inside}
    </Link>
  );
}
