import type { FormEvent, ReactNode } from 'react';
import { Columns } from '../layout/page';
import { usePageTitle } from '../layout/page-title';
import styles from './composer.module.css';

interface ComposerFrameProps {
  /** `Proposer une idée`. */
  title: string;
  /** `Enregistré il y a 5 s`, `Gardé sur cet appareil`: said politely to screen readers. */
  saved?: ReactNode;
  /** Fields. */
  children: ReactNode;
  /** The bar at the end: primary action last. Stays in reach while one writes. */
  actions: ReactNode;
  /** Similar things, advice, what is still missing. */
  side?: ReactNode;
  onSubmit: () => void;
}

/** The page on which something is written: title, fields, a bar of actions that stays in reach; `Ctrl Enter` sends. */
export function ComposerFrame({ title, saved, children, actions, side, onSubmit }: ComposerFrameProps) {
  usePageTitle(title);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onSubmit();
  };
  return (
    <Columns side={side}>
      <form
        className={styles.form}
        noValidate
        onSubmit={submit}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) submit(event);
        }}
      >
        <div className={styles.head}>
          <h1>{title}</h1>
          <span className={styles.saved} role="status">
            {saved}
          </span>
        </div>
        {children}
        <div className={styles.actions}>{actions}</div>
      </form>
    </Columns>
  );
}

interface FieldGroupProps {
  /** `Pour convaincre`. */
  title: string;
  hint?: string;
  children: ReactNode;
}

/** Fields that belong together, under a small heading and one hairline. */
export function FieldGroup({ title, hint, children }: FieldGroupProps) {
  return (
    <fieldset className={styles.group}>
      <legend>{title}</legend>
      {hint && <p className="small">{hint}</p>}
      <div className={styles.fields}>{children}</div>
    </fieldset>
  );
}
