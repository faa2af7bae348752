import { useNavigation } from 'react-router';
import styles from './on-the-way.module.css';
import { useShellWords } from './words';

/** Says that a click was heard while the code of the next page is fetched: the page one leaves stays until then. */
export function OnTheWay() {
  const t = useShellWords();
  if (useNavigation().state === 'idle') return null;
  return <div role="progressbar" aria-label={t('onTheWay')} className={styles.bar} />;
}
