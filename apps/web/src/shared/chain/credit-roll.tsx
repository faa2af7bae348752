import type { Credit } from '@ruche/contracts';
import { useFormats } from '../../platform/formats';
import { PersonLink } from '../people/person-link';
import { useSharedWords } from '../words';
import styles from './credit-roll.module.css';

interface CreditRollProps {
  /** Shares in percent; together 100. */
  credit: Credit[];
}

/** Who holds which share of an idea's merit, and that it lasts until the result. */
export function CreditRoll({ credit }: CreditRollProps) {
  const t = useSharedWords();
  const { percent } = useFormats();
  return (
    <div className={styles.roll}>
      <ul>
        {credit.map(({ person, role, share }) => (
          <li key={`${person.id}-${role}`}>
            <PersonLink person={person} picture="s" />
            <span className={styles.role}>{t(`credit.roles.${role}`)}</span>
            {share > 0 && <b className="num">{percent(share / 100)}</b>}
          </li>
        ))}
      </ul>
      <p className="small">{t('credit.lasts')}</p>
    </div>
  );
}
