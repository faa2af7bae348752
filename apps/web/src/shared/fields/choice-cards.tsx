import { type ReactNode, useId } from 'react';
import { Icon, type IconName } from '../icons/icon';
import styles from './choice-cards.module.css';

export interface CardChoice<T extends string> {
  value: T;
  label: string;
  /** What choosing it means. */
  note?: string;
  icon?: IconName;
  /** Stands instead of the drawing. */
  picture?: ReactNode;
}
interface ChoiceCardsProps<T extends string> {
  legend: string;
  hint?: string;
  choices: CardChoice<T>[];
  value: T;
  onChange: (value: T) => void;
  disabled?: boolean;
  /** Side by side and small, for colours and short words. */
  compact?: boolean;
  /** One below the other, for whole sentences. */
  column?: boolean;
}

/** One of a few, all of them in sight: radio buttons drawn as cards, so that arrows and screen readers find what they know. */
export function ChoiceCards<T extends string>({
  legend,
  hint,
  choices,
  value,
  onChange,
  disabled = false,
  compact = false,
  column = false,
}: ChoiceCardsProps<T>) {
  const name = useId();
  return (
    <fieldset className={styles.group} disabled={disabled} data-compact={compact || undefined} data-column={column || undefined}>
      <legend>{legend}</legend>
      {hint && <p className={styles.hint}>{hint}</p>}
      <div className={styles.cards}>
        {choices.map((choice) => (
          <label key={choice.value} className={styles.card}>
            <input type="radio" name={name} value={choice.value} checked={choice.value === value} onChange={() => onChange(choice.value)} />
            {choice.picture ?? (choice.icon && <Icon name={choice.icon} />)}
            <span>
              <strong>{choice.label}</strong>
              {choice.note && <span className={styles.note}>{choice.note}</span>}
            </span>
            <Icon name="check" size={16} className={styles.check} />
          </label>
        ))}
      </div>
    </fieldset>
  );
}
