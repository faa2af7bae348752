import type { Announcement } from '@ruche/contracts';
import { useFormats } from '../../platform/formats';
import { Icon } from '../../shared/icons/icon';
import styles from './announcements.module.css';
import { useAnnouncementsWords } from './words';

/** How many understood: the share of right answers, and how many chose each. Without names. */
export function Answers({ check, answers }: { check: NonNullable<Announcement['check']>; answers: number[] }) {
  const t = useAnnouncementsWords();
  const { number, percent } = useFormats();
  const total = answers.reduce((sum, n) => sum + n, 0);
  const right = answers[check.right ?? 0] ?? 0;
  return (
    <div className={styles.answers}>
      <p>{check.question}</p>
      <p>
        <strong>
          {total === 0
            ? t('readers.noAnswer')
            : t('readers.right', { share: percent(right / total), right: number(right), total: number(total) })}
        </strong>
      </p>
      <ul>
        {check.options.map((option, place) => (
          <li key={option}>
            <span>
              {option}
              {place === check.right && (
                <b>
                  <Icon name="check" size={15} /> {t('readers.rightOption')}
                </b>
              )}
            </span>
            <span className="num">{number(answers[place] ?? 0)}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
