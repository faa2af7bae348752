import { type Editor, useEditorState } from '@tiptap/react';
import { useEffect, useRef, useState } from 'react';
import { useLanguage } from '../../platform/use-words';
import { Icon, type IconName } from '../icons/icon';
import { LinkDialog } from './link-dialog';
import styles from './toolbar.module.css';
import { keysSpelled, type ToolbarAction, toolbarActions } from './toolbar-actions';
import { buttonsOf, makeStop, moveAlong } from './toolbar-focus';
import { useEditorWords } from './words';

interface ToolbarProps {
  editor: Editor;
  compact: boolean;
  onImages: (files: File[]) => void;
  /** Long texts alone. */
  onFind?: () => void;
}

/**
 * Formatting by pointer and by keyboard: one stop for Tab, arrows inside, `Esc` back to the text. On phones it lies over
 * the keyboard while one writes, and folds to one row.
 */
export function Toolbar({ editor, compact, onImages, onFind }: ToolbarProps) {
  const t = useEditorWords();
  const language = useLanguage();
  const [unfolded, setUnfolded] = useState(false);
  const [linking, setLinking] = useState(false);
  const picker = useRef<HTMLInputElement>(null);
  const bar = useRef<HTMLDivElement>(null);
  const state = useEditorState({ editor, selector: ({ editor: e }) => stateOf(e) });
  const named = (key: ToolbarAction['key'], keys?: string) => {
    const action = t(`actions.${key}`);
    return keys ? t('keyed', { action, keys: keysSpelled(keys, language) }) : action;
  };
  // The first button is the bar's stop until another one has had the focus.
  useEffect(() => makeStop(bar.current, buttonsOf(bar.current)[0] ?? null), []);
  const shown = toolbarActions.filter((action) => 'gap' in action || !(compact && action.long));
  const opens: Partial<Record<ToolbarAction['key'], () => void>> = {
    link: () => setLinking(true),
    image: () => picker.current?.click(),
    find: () => onFind?.(),
    insert: () => void editor.chain().focus().insertContent(slashAfter(editor)).run(),
  };
  const button = (action: ToolbarAction) => (
    <ToolButton
      key={action.key}
      icon={action.icon}
      small={action.small}
      label={named(action.key, action.keys)}
      on={state.on.includes(action.key)}
      toggles={Boolean(action.isOn)}
      off={state.off.includes(action.key)}
      folds={!action.first}
      onPress={opens[action.key] ?? (() => action.run?.(editor))}
    />
  );
  return (
    <div
      ref={bar}
      className={styles.toolbar}
      role="toolbar"
      aria-label={t('toolbar')}
      data-unfolded={unfolded || undefined}
      data-compact={compact || undefined}
      onKeyDown={(event) => moveAlong(event, bar.current, editor)}
      onFocus={({ target }) => makeStop(bar.current, target)}
    >
      {shown.map((action) => ('gap' in action ? <span key={action.key} className={styles.gap} aria-hidden /> : button(action)))}
      <button
        type="button"
        tabIndex={-1}
        className={`${styles.tool} ${styles.more}`}
        aria-label={t('more')}
        aria-expanded={unfolded}
        onMouseDown={(event) => event.preventDefault()}
        onClick={() => setUnfolded(!unfolded)}
      >
        <Icon name={unfolded ? 'chevronDown' : 'more'} size={18} />
      </button>
      <input
        ref={picker}
        type="file"
        accept="image/*"
        multiple
        hidden
        onChange={({ currentTarget }) => {
          onImages([...(currentTarget.files ?? [])]);
          currentTarget.value = '';
        }}
      />
      {linking && <LinkDialog editor={editor} onClose={() => setLinking(false)} />}
    </div>
  );
}

interface ToolButtonProps {
  icon: IconName;
  label: string;
  small?: boolean | undefined;
  on?: boolean;
  toggles?: boolean;
  off?: boolean;
  folds?: boolean;
  onPress: () => void;
}

function ToolButton({ icon, label, small, on = false, toggles = false, off = false, folds = false, onPress }: ToolButtonProps) {
  return (
    <button
      type="button"
      tabIndex={-1}
      className={styles.tool}
      title={label}
      aria-label={label}
      aria-pressed={toggles ? on : undefined}
      aria-disabled={off || undefined}
      data-folds={folds || undefined}
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => !off && onPress()}
    >
      <Icon name={icon} size={small ? 14 : 18} />
    </button>
  );
}

/** A slash that the menu takes: behind a word it needs a space. */
const slashAfter = ({ state }: Editor): string =>
  /\S$/.test(state.selection.$from.parent.textBetween(0, state.selection.$from.parentOffset, ' ', ' ')) ? ' /' : '/';

function stateOf(editor: Editor): { on: string[]; off: string[] } {
  const all = toolbarActions.filter((action): action is ToolbarAction => !('gap' in action));
  return {
    on: all.filter(({ isOn }) => isOn?.(editor)).map(({ key }) => key),
    off: all.filter(({ isOff }) => isOff?.(editor)).map(({ key }) => key),
  };
}
