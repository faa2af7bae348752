import { useFormats } from '../../platform/formats';
import { Button } from '../button';
import { FormButtons } from '../fields/form-buttons';
import { Dialog } from '../overlays/dialog';
import { toast } from '../toasts/toast';
import styles from './conflict.module.css';
import { useEntryWords } from './words';

export interface Difference {
  /** `Titre`. */
  label: string;
  mine: string;
  theirs: string;
}
interface ConflictDialogProps {
  title: string;
  /** When the other version was saved. */
  at: string;
  differences: Difference[];
  /** Mine goes on. Both answer what brings the one that was not chosen back. */
  onKeep: () => () => void;
  onTake: () => () => void;
}

/** Two versions side by side where they differ; whichever goes on, the other can be taken back. Import it from lazy files. */
export default function ConflictDialog({ title, at, differences, onKeep, onTake }: ConflictDialogProps) {
  const t = useEntryWords();
  const { ago } = useFormats();
  const choose = (choice: () => () => void, words: string) =>
    toast(words, { duration: 20_000, action: { label: t('conflict.back'), run: choice() } });
  const keep = () => choose(onKeep, t('conflict.kept'));
  return (
    <Dialog opened onClose={keep} title={title} width={760}>
      <p className="muted">{t('conflict.text')}</p>
      <div className={styles.versions}>
        {differences.map(({ label, mine, theirs }) => (
          <section key={label}>
            <h3>{label}</h3>
            <div>
              <b>{t('conflict.mine')}</b>
              <p>{mine || t('conflict.empty')}</p>
            </div>
            <div>
              <b>{t('conflict.theirs', { when: ago(at) })}</b>
              <p>{theirs || t('conflict.empty')}</p>
            </div>
          </section>
        ))}
      </div>
      <FormButtons>
        <Button variant="default" onClick={() => choose(onTake, t('conflict.taken'))}>
          {t('conflict.take')}
        </Button>
        <Button data-autofocus onClick={keep}>
          {t('conflict.keep')}
        </Button>
      </FormButtons>
    </Dialog>
  );
}
