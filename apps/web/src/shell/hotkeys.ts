import type { Session } from '@ruche/contracts';
import { useLayoutEffect } from 'react';
import { type NavigateFunction, useNavigate } from 'react-router';
import { useSession } from '../platform/session';
import { shortcutsOn } from '../shared/shortcuts-setting';
import { creationsOf } from './creations';
import { palette, shortcutsPanel } from './overlays-state';
import { placesOf } from './places';

const sequenceMs = 900;

/**
 * The keyboard of the shell. `Ctrl/⌘ K` always works; single letters are silent in fields and windows and can be switched off.
 * A page takes part by `data-hotkey="v"` on its buttons and links; rows of lists are `[data-row]` with an `a[data-row-link]`.
 */
export function useHotkeys(): void {
  const navigate = useNavigate();
  const session = useSession();
  useLayoutEffect(() => {
    const keyboard = makeKeyboard(session, navigate);
    document.addEventListener('keydown', keyboard);
    return () => document.removeEventListener('keydown', keyboard);
  }, [session, navigate]);
}

function makeKeyboard(session: Session, navigate: NavigateFunction): (event: KeyboardEvent) => void {
  const sequences: Record<string, Record<string, string>> = {
    g: {
      ...Object.fromEntries(placesOf(session).map(({ hotkey, to }) => [hotkey, to])),
      n: '/notifications',
      m: `/people/${session.person.handle}`,
    },
    c: Object.fromEntries(creationsOf(session).map(({ hotkey, to }) => [hotkey, to])),
  };
  let begun = { key: '', at: 0 };
  let alone: number | undefined;
  return (event) => {
    if (event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey) {
      event.preventDefault();
      palette.set(!palette.get());
      return;
    }
    if (!isFree(event)) return;
    const { key } = event;
    window.clearTimeout(alone);
    const goesTo = event.timeStamp - begun.at < sequenceMs ? sequences[begun.key]?.[key] : undefined;
    begun = { key, at: event.timeStamp };
    if (goesTo) {
      begun = { key: '', at: 0 };
      event.preventDefault();
      void navigate(goesTo);
    } else if (key === 'c') alone = window.setTimeout(openCreate, sequenceMs);
    else if (press(key, event.repeat)) event.preventDefault();
  };
}

/** `c` without a second key opens the menu of what can be made. */
const openCreate = (): void => document.querySelector<HTMLElement>('[data-create]')?.click();

/** Does this single key: panel, palette, rows, or whatever on the page answers to it; a key that is held presses nothing twice. */
function press(key: string, isHeld: boolean): boolean {
  if (key === '?') shortcutsPanel.set(true);
  else if (key === '/') palette.set(true);
  else if (key === 'j') return goToRow(1);
  else if (key === 'k') return goToRow(-1);
  else if (key === 'o') return clickOn(currentRow()?.querySelector<HTMLElement>('a[data-row-link]'));
  else if (key === 'u') window.history.back();
  else if (/^[\p{L}\d[\]]$/u.test(key)) return !isHeld && clickOn(answering(key));
  else return false;
  return true;
}

const currentRow = (): HTMLElement | null => document.activeElement?.closest<HTMLElement>('[data-row]') ?? null;

function goToRow(step: 1 | -1): boolean {
  const rows = [...document.querySelectorAll<HTMLElement>('#main [data-row]')];
  if (rows.length === 0) return false;
  const here = currentRow();
  const next = rows[here ? rows.indexOf(here) + step : 0];
  next?.querySelector<HTMLElement>('a[data-row-link]')?.focus();
  next?.scrollIntoView({ block: 'nearest' });
  return true;
}

/** What answers to a key: within the row that has the focus, else on the page. */
function answering(key: string): HTMLElement | null | undefined {
  const selector = `[data-hotkey="${CSS.escape(key)}"]`;
  return currentRow()?.querySelector<HTMLElement>(selector) ?? document.querySelector<HTMLElement>(`#main ${selector}:not([data-row] *)`);
}

function clickOn(element: HTMLElement | null | undefined): boolean {
  element?.click();
  return Boolean(element);
}

/** Single letters are ours only outside of fields, menus and windows, without modifiers, and when they are switched on. */
function isFree({ defaultPrevented, isComposing, ctrlKey, metaKey, altKey, target }: KeyboardEvent): boolean {
  if (defaultPrevented || isComposing || ctrlKey || metaKey || altKey || !shortcutsOn.get()) return false;
  if (!(target instanceof HTMLElement)) return true;
  return !target.isContentEditable && !target.closest('input, textarea, select, [role="dialog"], [role="menu"], [role="listbox"]');
}
