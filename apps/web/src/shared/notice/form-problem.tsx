import { problemSentence } from '../../platform/problem-words';
import { Notice } from './notice';
import styles from './notice.module.css';

interface FormProblemProps {
  error: unknown;
  /** What was kept and the way out: `Votre texte est toujours là.` */
  kept?: string | undefined;
}

/** Why a form was not taken; read out when it appears. */
export function FormProblem({ error, kept }: FormProblemProps) {
  return (
    <div role="alert" className={styles.problem}>
      {error !== null && error !== undefined && error !== false && (
        <Notice tone="brick" title={problemSentence(error)}>
          {kept}
        </Notice>
      )}
    </div>
  );
}
