import { isEmpty, type RichDoc, textDoc } from '@ruche/rich-text';
import { type ComponentType, useCallback, useEffect, useRef, useState } from 'react';
import { loadWords } from '../../platform/words';
import { RichTextView } from '../rich-text/rich-text-view';
import styles from './editor.module.css';
import type { RichTextEditorProps } from './editor-types';
import { editorWords } from './words';

let Loaded: ComponentType<RichTextEditorProps> | null = null;
async function load(): Promise<ComponentType<RichTextEditorProps>> {
  const [core] = await Promise.all([import('./editor-core'), loadWords([editorWords])]);
  Loaded = core.EditorCore;
  return Loaded;
}

/**
 * The field for formatted text. The editor itself is fetched when it is first needed: until then, and for good when it can't
 * come, a plain field of the same size takes the words, which the editor then carries on with.
 */
export function RichTextEditor(props: RichTextEditorProps) {
  const { compact = false, autoFocus = false, onChange } = props;
  const [Core, setCore] = useState(() => Loaded);
  // What one types comes back as `initial` where the form around keeps the document in its state.
  const [initial] = useState(props.initial);
  const [typed, setTyped] = useState('');
  const [wanted, setWanted] = useState(autoFocus);
  const field = useRef<HTMLTextAreaElement>(null);
  const fetchCore = useCallback(() => {
    load().then(
      (component) => setCore(() => component),
      () => undefined,
    );
  }, []);
  const hasWords = initial != null && !isEmpty(initial);
  useEffect(() => {
    if (!compact || wanted || hasWords) fetchCore();
  }, [compact, wanted, hasWords, fetchCore]);

  if (Core) return <Core {...props} initial={typed ? textDoc(typed) : initial} autoFocus={wanted} />;
  if (hasWords) return <Waiting doc={initial} compact={compact} />;
  return (
    <div className={styles.field} data-compact={compact || undefined} data-waiting>
      <textarea
        ref={field}
        className={styles.plain}
        aria-label={props.label}
        aria-describedby={props.describedBy}
        aria-invalid={props.invalid}
        placeholder={props.placeholder}
        // biome-ignore lint/a11y/noAutofocus: the person has just asked for this field
        autoFocus={autoFocus}
        rows={compact ? 1 : 8}
        value={typed}
        onPointerEnter={fetchCore}
        onFocus={() => setWanted(true)}
        onChange={({ currentTarget: { value } }) => {
          setTyped(value);
          onChange(textDoc(value), { empty: value.trim() === '', length: value.length });
        }}
      />
    </div>
  );
}

/** A text that is about to become editable. */
function Waiting({ doc, compact }: { doc: RichDoc; compact: boolean }) {
  return (
    <div className={styles.field} data-compact={compact || undefined} data-waiting aria-busy>
      <div className={styles.plain}>
        <RichTextView doc={doc} size={compact ? 'comment' : 'article'} />
      </div>
    </div>
  );
}
