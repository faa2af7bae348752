import { Button } from '../../shared/button';
import { useSharedWords } from '../../shared/words';
import styles from './questions.module.css';

interface WindowButtonsProps {
  submit: string;
  busy: boolean;
  blocked?: boolean;
  onClose: () => void;
}

/** The end of a window: leave, or do it. */
export function WindowButtons({ submit, busy, blocked = false, onClose }: WindowButtonsProps) {
  const shared = useSharedWords();
  return (
    <div className={styles.buttons}>
      <Button variant="default" onClick={onClose}>
        {shared('cancel')}
      </Button>
      <Button type="submit" loading={busy} disabled={blocked}>
        {submit}
      </Button>
    </div>
  );
}
