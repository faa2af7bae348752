import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { asProblem, isMissing } from '../../platform/problem';
import { problemSentence } from '../../platform/problem-words';
import { hexagonPath } from '../icons/hexagon';
import { Icon } from '../icons/icon';
import { useSharedWords } from '../words';
import { Missing } from './missing';
import styles from './states.module.css';

interface ErrorStateProps {
  error: unknown;
  /** Tries again; the button is there when this is. */
  onRetry?: () => void;
  /** What was not lost, as a sentence: `Votre texte est gardé sur cet appareil.` */
  kept?: string;
  /** Another way out. */
  children?: ReactNode;
  small?: boolean;
}

/** What happened, what was kept, and the way out. A missing object reads as `Missing`. */
export function ErrorState({ error, onRetry, kept, children, small = false }: ErrorStateProps) {
  const t = useSharedWords();
  if (isMissing(error)) return <Missing />;
  const { code, requestId } = asProblem(error);
  return (
    <div className={styles.state} data-small={small || undefined} role="alert">
      {!small && (
        <span className={styles.cells} data-quiet aria-hidden>
          <svg viewBox="-34 -8 124 80" aria-hidden="true">
            <path d={hexagonPath} transform="translate(-58 0)" />
            <path d={hexagonPath} transform="translate(58 0)" />
            <path d={hexagonPath} data-full />
          </svg>
          <Icon name={code === 'offline' ? 'wifiOff' : 'warning'} size={24} />
        </span>
      )}
      <p className={styles.title}>{problemSentence(error)}</p>
      {kept && <p className={styles.text}>{kept}</p>}
      <div className={styles.steps}>
        {onRetry && (
          <Button variant="default" leftSection={<Icon name="refresh" size={17} />} onClick={onRetry}>
            {t('retry')}
          </Button>
        )}
        {children}
      </div>
      {requestId && <p className={styles.request}>{t('requestId', { id: requestId })}</p>}
    </div>
  );
}
