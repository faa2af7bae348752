import { useEffect, useState } from 'react';
import { Icon, type IconName } from '../icons/icon';
import { useStore } from '../store';
import { useSharedWords } from '../words';
import { dismiss, type Toast, toasts } from './toast';
import styles from './toaster.module.css';

const icons: Record<Toast['tone'], IconName> = { plain: 'info', good: 'check', bad: 'warning' };

/** Where toasts appear; stands once in the shell. The region is always there, so that screen readers hear what comes into it. */
export function Toaster() {
  const t = useSharedWords();
  return (
    <section className={styles.region} aria-label={t('toasts')} aria-live="polite">
      {useStore(toasts).map((shown) => (
        <Line key={shown.id} toast={shown} />
      ))}
    </section>
  );
}

function Line({ toast }: { toast: Toast }) {
  const t = useSharedWords();
  const [held, setHeld] = useState(false);
  const { id, duration } = toast;
  useEffect(() => {
    if (held) return;
    const timer = window.setTimeout(() => dismiss(id), duration);
    return () => window.clearTimeout(timer);
  }, [held, id, duration]);
  return (
    <div
      className={styles.toast}
      role="group"
      data-tone={toast.tone}
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <Icon name={icons[toast.tone]} size={18} />
      <span>{toast.text}</span>
      {toast.action && (
        <button
          type="button"
          className={styles.action}
          onClick={() => {
            dismiss(id);
            toast.action?.run();
          }}
        >
          {toast.action.label}
        </button>
      )}
      <button type="button" className={styles.close} aria-label={t('close')} onClick={() => dismiss(id)}>
        <Icon name="close" size={16} />
      </button>
    </div>
  );
}
