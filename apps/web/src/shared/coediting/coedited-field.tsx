import type { AnyExtension } from '@tiptap/core';
import { type CSSProperties, useEffect, useMemo, useState } from 'react';
import { Button } from '../button';
import { EditorCore } from '../editor/editor-core';
import type { EditorHandle, MentionScope } from '../editor/editor-types';
import { Notice } from '../notice/notice';
import { PageSkeleton } from '../states/skeletons';
import { useStore } from '../store';
import styles from './coediting.module.css';
import { together } from './cursors';
import type { CoeditingSession } from './session';
import { useCoeditingWords } from './words';

/** How long one waits for the server before something else is offered. */
const PATIENCE_MS = 6_000;

interface CoeditedFieldProps {
  session: CoeditingSession;
  label: string;
  placeholder: string;
  scope: MentionScope;
  handle?: React.Ref<EditorHandle>;
  /** What else the editor does; must stay the same. */
  extension?: AnyExtension;
  onBusy: (busy: boolean) => void;
  /** The other way to write, when nobody answers. */
  onAlone: () => void;
}

/** The text that several people write at once: who is here, their cursors, and what became of the line. */
export function CoeditedField({ session, label, placeholder, scope, handle, extension, onBusy, onAlone }: CoeditedFieldProps) {
  const { ready, closed, writers } = useStore(session.state);
  const t = useCoeditingWords();
  const extensions = useMemo(() => [...together(session), ...(extension ? [extension] : [])], [session, extension]);
  return (
    <div>
      <div className={styles.head}>
        <span className={styles.label}>{label}</span>
        {writers.length > 0 && (
          <ul className={styles.writers} aria-label={t('writers')}>
            {writers.map(({ id, name, color }) => (
              <li key={id} style={{ '--writer': color } as CSSProperties}>
                <i aria-hidden />
                {name}
              </li>
            ))}
          </ul>
        )}
      </div>
      {closed && (
        <Notice tone="brick" title={t(`closed.${closed}`)}>
          <p>{t('closed.kept')}</p>
          <Button variant="default" onClick={() => window.location.reload()}>
            {t('closed.action')}
          </Button>
        </Notice>
      )}
      {ready ? (
        <EditorCore
          label={label}
          placeholder={placeholder}
          scope={scope}
          handle={handle}
          together={extensions}
          readOnly={closed !== null}
          onBusy={onBusy}
          onChange={() => undefined}
        />
      ) : (
        <Waiting onAlone={onAlone} />
      )}
    </div>
  );
}

function Waiting({ onAlone }: { onAlone: () => void }) {
  const t = useCoeditingWords();
  const [long, setLong] = useState(false);
  useEffect(() => {
    const timer = window.setTimeout(() => setLong(true), PATIENCE_MS);
    return () => window.clearTimeout(timer);
  }, []);
  if (!long) return <PageSkeleton />;
  return (
    <Notice title={t('alone.title')}>
      <p>{t('alone.text')}</p>
      <Button variant="default" onClick={onAlone}>
        {t('alone.action')}
      </Button>
    </Notice>
  );
}
