import { isEmpty, type RichDoc, withoutBlankEnd } from '@ruche/rich-text';
import { type Editor, EditorContent, useEditor } from '@tiptap/react';
import { type CSSProperties, useEffect, useId, useImperativeHandle, useMemo, useRef, useState } from 'react';
import proseStyles from '../rich-text/rich-text.module.css';
import { UploadList } from '../uploads/upload-list';
import blockStyles from './blocks.module.css';
import styles from './editor.module.css';
import type { RichTextEditorProps } from './editor-types';
import { EmbedDialog } from './embed-dialog';
import { editorExtensions } from './extensions';
import { FindBar } from './find-bar';
import { LengthNote } from './length-note';
import { pasteHandlers } from './paste';
import { SuggestionList } from './suggestion-list';
import { suggestionTriggers } from './suggestions';
import { TableBar } from './table-bar';
import { Toolbar } from './toolbar';
import { useImages } from './use-images';
import { useKeyboardInset } from './use-keyboard-inset';
import { useEditorWords } from './words';

/** The editor itself: everything heavy hangs on this file. Use `RichTextEditor`. */
export function EditorCore(props: RichTextEditorProps) {
  const { label, initial, compact = false, autoFocus = false, max, describedBy, invalid } = props;
  const t = useEditorWords();
  const listId = useId();
  const latest = useRef(props);
  useEffect(() => {
    latest.current = props;
  });
  const box = useRef<HTMLDivElement>(null);
  const editorRef = useRef<Editor | null>(null);
  const images = useImages(editorRef, compact);
  const picker = useRef<HTMLInputElement>(null);
  const [asking, setAsking] = useState(false);
  const [finding, setFinding] = useState(0);
  const say = useRef(t);
  say.current = t;
  const addImages = useRef(images.add);
  useEffect(() => {
    addImages.current = images.add;
  });
  const { triggers, shown } = useMemo(() => suggestionTriggers(() => latest.current.scope), []);
  const [length, setLength] = useState(0);
  const editor = useEditor({
    extensions: editorExtensions({
      triggers,
      placeholder: () => latest.current.placeholder ?? '',
      onSubmit: () => latest.current.onSubmit?.(),
      taskLabel: t('image.task'),
      together: props.together,
      long: compact
        ? null
        : {
            slash: [shown, () => say.current, () => ({ pickFiles: (only) => pick(picker.current, only), askEmbed: () => setAsking(true) })],
            grip: t('blocks.grip'),
            onFind: () => setFinding((times) => times + 1),
          },
    }),
    content: initial ?? null,
    autofocus: autoFocus ? 'end' : false,
    injectCSS: false,
    shouldRerenderOnTransaction: false,
    editorProps: {
      attributes: {
        class: `${proseStyles.prose} ${styles.content}`,
        ...(compact ? { 'data-size': 'comment' } : {}),
        role: 'textbox',
        'aria-multiline': 'true',
      },
      ...pasteHandlers(editorRef, (files, at) => addImages.current(files, at)),
    },
    onCreate: ({ editor: made }) => setLength(made.state.doc.textContent.length),
    onUpdate: ({ editor: changed }) => {
      const doc = withoutBlankEnd(changed.getJSON() as unknown as RichDoc);
      const count = changed.state.doc.textContent.length;
      setLength(count);
      latest.current.onChange(doc, { empty: isEmpty(doc), length: count });
    },
  });
  editorRef.current = editor;
  const editable = !props.readOnly;
  useEffect(() => editor.setEditable(editable, false), [editor, editable]);
  useHandle(props.handle, editor);
  useEffect(() => latest.current.onBusy?.(images.busy), [images.busy]);
  useTextboxAttributes(editor, { label, describedBy, invalid, listId, shown });
  const keyboard = useKeyboardInset(box);
  return (
    <div
      ref={box}
      className={styles.field}
      data-compact={compact || undefined}
      data-invalid={invalid || undefined}
      data-empty={length === 0 || undefined}
      style={{ '--keyboard': `${keyboard}px` } as CSSProperties}
    >
      {!compact && (
        <div className={styles.bars}>
          <Toolbar editor={editor} compact={false} onImages={images.add} onFind={() => setFinding((times) => times + 1)} />
          <TableBar editor={editor} />
          {finding > 0 && <FindBar editor={editor} asked={finding} onClose={() => setFinding(0)} />}
        </div>
      )}
      <EditorContent editor={editor} className={`${styles.text} ${blockStyles.text}`} />
      <input
        ref={picker}
        type="file"
        multiple
        hidden
        onChange={({ currentTarget }) => {
          images.add([...(currentTarget.files ?? [])]);
          currentTarget.value = '';
        }}
      />
      {asking && <EmbedDialog editor={editor} onClose={() => setAsking(false)} />}
      <UploadList uploads={images.uploads} onRetry={images.retry} onRemove={images.remove} />
      {images.refused && (
        <p className={styles.note} role="alert">
          {t('image.notImage')}
        </p>
      )}
      {max !== undefined && <LengthNote length={length} max={max} />}
      {compact && <Toolbar editor={editor} compact onImages={images.add} />}
      <SuggestionList id={listId} shown={shown} />
    </div>
  );
}

/** Opens the system's window of files, for pictures alone or for any. */
function pick(input: HTMLInputElement | null, only: 'images' | 'any'): void {
  if (!input) return;
  input.accept = only === 'images' ? 'image/*' : '';
  input.click();
}

function useHandle(handle: RichTextEditorProps['handle'], editor: Editor): void {
  useImperativeHandle(
    handle,
    () => ({
      focus: () => void editor.commands.focus('end'),
      replace: (doc) => void editor.commands.setContent(doc, { emitUpdate: true }),
      quote: ({ commentId, author, content }) => {
        const quote = { type: 'blockquote', attrs: { commentId, author }, content };
        const blank = isEmpty(editor.getJSON() as unknown as RichDoc);
        const at = blank ? { from: 0, to: editor.state.doc.content.size } : editor.state.doc.content.size;
        editor
          .chain()
          .insertContentAt(at, [quote, { type: 'paragraph' }])
          .focus('end')
          .run();
      },
    }),
    [editor],
  );
}

interface Described {
  label: string;
  describedBy: string | undefined;
  invalid: boolean | undefined;
  listId: string;
  shown: ReturnType<typeof suggestionTriggers>['shown'];
}

/** Keeps what screen readers are told about the field right, also while suggestions are open. */
function useTextboxAttributes(editor: Editor, { label, describedBy, invalid, listId, shown }: Described): void {
  useEffect(() => {
    const apply = () => {
      const open = shown.get();
      const active = open?.items.length ? `${listId}-${open.at}` : null;
      const attributes = {
        'aria-label': label,
        'aria-describedby': describedBy,
        'aria-invalid': invalid ? 'true' : null,
        'aria-controls': open ? listId : null,
        'aria-activedescendant': active,
      };
      for (const [name, value] of Object.entries(attributes)) {
        if (value) editor.view.dom.setAttribute(name, value);
        else editor.view.dom.removeAttribute(name);
      }
    };
    apply();
    return shown.subscribe(apply);
  }, [editor, label, describedBy, invalid, listId, shown]);
}
