import { type Editor, useEditorState } from '@tiptap/react';
import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { Icon, type IconName } from '../icons/icon';
import { findingOf, leave, look, replaceAll, replaceOne, step } from './find';
import styles from './find.module.css';
import { useEditorWords } from './words';

interface FindBarProps {
  editor: Editor;
  /** Goes up each time somebody asks for the bar that is open already. */
  asked: number;
  onClose: () => void;
}

/** Looks for words in the text that is written, and puts others in their place. Enter goes on, Shift and Enter back, Esc to the text. */
export function FindBar({ editor, asked, onClose }: FindBarProps) {
  const t = useEditorWords();
  const field = useRef<HTMLInputElement>(null);
  const [words, setWords] = useState('');
  const [by, setBy] = useState('');
  const [replaced, setReplaced] = useState<number | null>(null);
  const { count, at } = useEditorState({
    editor,
    selector: ({ editor: e }) => ({ count: findingOf(e.state).found.length, at: findingOf(e.state).at }),
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: each asking takes up what is selected by then
  useEffect(() => {
    const { from, to } = editor.state.selection;
    const selected = editor.state.doc.textBetween(from, to, '\n');
    if (selected && selected.length <= 200 && !selected.includes('\n')) find(selected);
    field.current?.focus();
    window.setTimeout(() => field.current?.select());
  }, [editor, asked]);
  useEffect(() => () => void (editor.isDestroyed || leave(editor.view)), [editor]);
  const find = (value: string) => {
    setWords(value);
    setReplaced(null);
    look(editor.view, value);
  };
  const close = () => {
    onClose();
    editor.commands.focus();
  };
  const press = (event: KeyboardEvent, go: () => void) => {
    if (event.key === 'Escape') close();
    else if (event.key === 'Enter') go();
    else return;
    // Neither the form around nor the window it stands in.
    event.preventDefault();
    event.stopPropagation();
  };
  const said =
    replaced !== null
      ? t('find.replaced', { count: replaced })
      : words === ''
        ? ''
        : count === 0
          ? t('find.none')
          : t('find.at', { at: at + 1, count });
  return (
    <search className={styles.bar} aria-label={t('find.label')}>
      <div className={styles.row}>
        <input
          ref={field}
          className={styles.input}
          type="text"
          enterKeyHint="search"
          autoComplete="off"
          spellCheck={false}
          aria-label={t('find.words')}
          placeholder={t('find.words')}
          value={words}
          onChange={({ currentTarget }) => find(currentTarget.value)}
          onKeyDown={(event) => press(event, () => step(editor.view, event.shiftKey ? -1 : 1))}
        />
        <span className={`${styles.count} num`} role="status">
          {said}
        </span>
        <Press label={t('find.previous')} icon="arrowUp" off={count === 0} onPress={() => step(editor.view, -1)} />
        <Press label={t('find.next')} icon="arrowDown" off={count === 0} onPress={() => step(editor.view, 1)} />
        {!editor.isEditable && <Press label={t('find.close')} icon="close" onPress={close} />}
      </div>
      {editor.isEditable && (
        <div className={styles.row}>
          <input
            className={styles.input}
            type="text"
            autoComplete="off"
            aria-label={t('find.by')}
            placeholder={t('find.by')}
            value={by}
            onChange={({ currentTarget }) => setBy(currentTarget.value)}
            onKeyDown={(event) => press(event, () => replaceOne(editor.view, by))}
          />
          <Press label={t('find.replace')} off={count === 0} onPress={() => replaceOne(editor.view, by)}>
            {t('find.replace')}
          </Press>
          <Press label={t('find.replaceAll')} off={count === 0} onPress={() => setReplaced(replaceAll(editor.view, by))}>
            {t('find.all')}
          </Press>
          <Press label={t('find.close')} icon="close" onPress={close} />
        </div>
      )}
    </search>
  );
}

interface PressProps {
  label: string;
  icon?: IconName;
  off?: boolean;
  onPress: () => void;
  children?: ReactNode;
}

function Press({ label, icon, off = false, onPress, children }: PressProps) {
  return (
    <button type="button" className={styles.button} aria-label={label} title={label} disabled={off} onClick={onPress}>
      {icon ? <Icon name={icon} size={18} /> : children}
    </button>
  );
}
