import { type Editor, useEditorState } from '@tiptap/react';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { useLanguage } from '../../platform/use-words';
import { Icon, type IconName } from '../icons/icon';
import { LinkDialog } from './link-dialog';
import styles from './toolbar.module.css';
import { keysSpelled, type ToolbarAction, toolbarActions } from './toolbar-actions';
import { useEditorWords } from './words';

interface ToolbarProps {
  editor: Editor;
  compact: boolean;
  onImages: (files: File[]) => void;
}

/**
 * Formatting by pointer and by keyboard: one stop for Tab, arrows inside, `Esc` back to the text. On phones it lies over
 * the keyboard while one writes, and folds to one row.
 */
export function Toolbar({ editor, compact, onImages }: ToolbarProps) {
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
  const opens: Partial<Record<ToolbarAction['key'], () => void>> = { link: () => setLinking(true), image: () => picker.current?.click() };
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

function stateOf(editor: Editor): { on: string[]; off: string[] } {
  const all = toolbarActions.filter((action): action is ToolbarAction => !('gap' in action));
  return {
    on: all.filter(({ isOn }) => isOn?.(editor)).map(({ key }) => key),
    off: all.filter(({ isOff }) => isOff?.(editor)).map(({ key }) => key),
  };
}

const buttonsOf = (bar: HTMLElement | null): HTMLElement[] =>
  [...(bar?.querySelectorAll<HTMLElement>('button') ?? [])].filter((one) => one.getClientRects().length > 0);

/** The button that has the focus becomes the bar's stop. */
function makeStop(bar: HTMLElement | null, target: EventTarget | null): void {
  for (const one of buttonsOf(bar)) one.tabIndex = one === target ? 0 : -1;
}

function moveAlong(event: KeyboardEvent, bar: HTMLElement | null, editor: Editor): void {
  const all = buttonsOf(bar);
  const at = all.indexOf(document.activeElement as HTMLElement);
  if (at < 0) return;
  const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: all.length - 1 }[event.key];
  if (event.key === 'Escape') editor.commands.focus();
  else if (to !== undefined) all[(to + all.length) % all.length]?.focus();
  else return;
  event.preventDefault();
}
