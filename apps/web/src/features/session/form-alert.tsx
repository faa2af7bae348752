import { problemSentence } from '../../platform/problem-words';
import { Icon } from '../../shared/icons/icon';
import styles from './door.module.css';

/** Why a form was not taken; read out when it appears. */
export function FormAlert({ error }: { error: unknown }) {
  return (
    <div role="alert">
      {error !== null && error !== undefined && (
        <p className={styles.alert}>
          <Icon name="warning" size={18} />
          {problemSentence(error)}
        </p>
      )}
    </div>
  );
}
