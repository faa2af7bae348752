import { emptyDoc, isEmpty, mentionsSpace, type RichDoc } from '@ruche/rich-text';
import { type FormEvent, type ReactNode, type Ref, useEffect, useId, useImperativeHandle, useRef, useState } from 'react';
import { useFormats } from '../../platform/formats';
import { Button } from '../button';
import { useDraft } from '../drafts/use-draft';
import type { EditorHandle } from '../editor/editor-types';
import { RichTextEditor } from '../editor/rich-text-editor';
import { Icon } from '../icons/icon';
import { AudienceNote } from '../watching/audience-note';
import styles from './comments.module.css';
import { useCommentsWords } from './words';

/** Longest comment, in characters. */
const longest = 10_000;
/** A quote that was put in a moment ago is no draft that one has forgotten. */
const justNowMs = 10_000;

interface CommentFormProps {
  /** Where its draft is kept on this device. */
  draftKey: string;
  label: string;
  placeholder: string;
  submit: string;
  entryId: number;
  /** Says how many people will be told: not for an edit, of which nobody is. */
  audience?: boolean;
  initial?: RichDoc | null;
  autoFocus?: boolean;
  busy?: boolean;
  error?: ReactNode;
  onSend: (doc: RichDoc, drop: () => void) => void;
  onCancel?: () => void;
  handle?: Ref<EditorHandle>;
}

/** The field of a comment, of a reply and of an edit: draft kept while one writes, `Ctrl/⌘ Enter` sends. */
export function CommentForm({
  draftKey,
  label,
  placeholder,
  submit,
  entryId,
  audience = false,
  initial = null,
  autoFocus = false,
  busy = false,
  error,
  onSend,
  onCancel,
  handle,
}: CommentFormProps) {
  const t = useCommentsWords();
  const errorId = useId();
  const draft = useDraft<RichDoc>(draftKey);
  const editor = useRef<EditorHandle>(null);
  useImperativeHandle(
    handle,
    () => ({
      focus: () => editor.current?.focus(),
      replace: (next) => editor.current?.replace(next),
      quote: (words) => editor.current?.quote(words),
    }),
    [],
  );
  const form = useRef<HTMLFormElement>(null);
  const [round, setRound] = useState(0);
  const [doc, setDoc] = useState<RichDoc | null>(draft.restored?.value ?? initial);
  const [found, setFound] = useState(() => (draft.restored && Date.now() - draft.restored.at > justNowMs ? draft.restored : null));
  const [facts, setFacts] = useState({ empty: doc === null || isEmpty(doc), length: 0 });
  const [uploading, setUploading] = useState(false);
  const [early, setEarly] = useState(false);
  useEffect(() => {
    if (!facts.empty && form.current?.contains(document.activeElement)) bringIn(form.current);
  }, [facts.empty]);
  const start = (next: RichDoc | null) => {
    draft.drop();
    setFound(null);
    setDoc(next);
    setFacts({ empty: next === null || isEmpty(next), length: 0 });
    // Emptied in place where it can be, so that the focus stays; the plain field is made anew.
    if (editor.current) editor.current.replace(next ?? emptyDoc());
    else setRound((before) => before + 1);
  };
  const send = (event?: FormEvent) => {
    event?.preventDefault();
    if (!doc || facts.empty || facts.length > longest || busy) return;
    setEarly(uploading);
    if (!uploading) onSend(doc, () => start(null));
  };
  return (
    <form
      ref={form}
      className={styles.form}
      onSubmit={send}
      onFocus={({ relatedTarget }) => !form.current?.contains(relatedTarget) && bringIn(form.current)}
    >
      {found && <Found at={found.at} onDrop={() => start(initial)} />}
      <RichTextEditor
        key={round}
        handle={editor}
        compact
        label={label}
        placeholder={placeholder}
        initial={doc}
        autoFocus={autoFocus && round === 0}
        scope={{ entry: entryId }}
        max={longest}
        describedBy={error ? errorId : undefined}
        onBusy={setUploading}
        onSubmit={send}
        onChange={(next, known) => {
          setDoc(next);
          setFacts(known);
          draft.keep(known.empty ? null : next);
        }}
      />
      {(error || (early && uploading)) && (
        <p id={errorId} className={styles.problem} role="alert">
          {early && uploading ? t('uploading') : error}
        </p>
      )}
      {(!facts.empty || onCancel) && (
        <div className={styles.formActions}>
          <span className="small">
            {!facts.empty && audience && (
              <span className={styles.audience}>
                <AudienceNote entryId={entryId} everybody={doc !== null && mentionsSpace(doc)} />
              </span>
            )}
            {t('sendKeys', { keys: /Mac|iPhone|iPad/.test(navigator.userAgent) ? '⌘ ⏎' : 'Ctrl ⏎' })}
          </span>
          {onCancel && (
            <Button variant="default" onClick={onCancel}>
              {t('cancel')}
            </Button>
          )}
          <Button type="submit" loading={busy} disabled={facts.empty || facts.length > longest}>
            {submit}
          </Button>
        </div>
      )}
    </form>
  );
}

/** Bar and button come with the focus and the first words: they must not come below the edge of the screen. */
function bringIn(form: HTMLElement | null): void {
  window.requestAnimationFrame(() => {
    if (form && form.offsetHeight < window.innerHeight * 0.7) form.scrollIntoView({ block: 'nearest' });
  });
}

/** Words that were found on this device. */
function Found({ at, onDrop }: { at: number; onDrop: () => void }) {
  const t = useCommentsWords();
  const { ago } = useFormats();
  return (
    <p className={styles.found} role="status">
      <Icon name="history" size={16} />
      {t('draft', { when: ago(at) })}
      <button type="button" onClick={onDrop}>
        {t('draftDrop')}
      </button>
    </p>
  );
}
