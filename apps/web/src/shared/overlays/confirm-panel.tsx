import { Button } from '@mantine/core';
import { useSharedWords } from '../words';
import type { Asked } from './confirm';
import styles from './confirm.module.css';
import { Dialog } from './dialog';

/** The window of `confirm()`: the way out is first in reach. */
export default function ConfirmPanel({ question }: { question: Asked }) {
  const t = useSharedWords();
  return (
    <Dialog opened onClose={() => question.answer(false)} title={question.title} width={440}>
      <p className="muted">{question.text}</p>
      <div className={styles.buttons}>
        <Button variant="default" data-autofocus onClick={() => question.answer(false)}>
          {t('cancel')}
        </Button>
        <Button color={question.danger ? 'brick' : 'ink'} onClick={() => question.answer(true)}>
          {question.confirm}
        </Button>
      </div>
    </Dialog>
  );
}
