import { type BoardPeriod, boardPeriods } from '@ruche/contracts';
import styles from './recognition.module.css';
import { useBoardWords } from './words';

/** One of the five periods, all of them in sight. */
export function PeriodChoice({ value, onChange }: { value: BoardPeriod; onChange: (period: BoardPeriod) => void }) {
  const t = useBoardWords();
  return boardPeriods.map((period) => (
    <button key={period} type="button" className={styles.choice} aria-pressed={period === value} onClick={() => onChange(period)}>
      {t(`periods.${period}`)}
    </button>
  ));
}
