import type { Editor } from '@tiptap/core';
import type { KeyboardEvent } from 'react';

export const buttonsOf = (bar: HTMLElement | null): HTMLElement[] =>
  [...(bar?.querySelectorAll<HTMLElement>('button') ?? [])].filter((one) => one.getClientRects().length > 0);

/** The button that has the focus becomes the bar's stop. */
export function makeStop(bar: HTMLElement | null, target: EventTarget | null): void {
  for (const one of buttonsOf(bar)) one.tabIndex = one === target ? 0 : -1;
}

/** Arrows go along a bar, `Esc` back to the text. */
export function moveAlong(event: KeyboardEvent, bar: HTMLElement | null, editor: Editor): void {
  const all = buttonsOf(bar);
  const at = all.indexOf(document.activeElement as HTMLElement);
  if (at < 0) return;
  const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: all.length - 1 }[event.key];
  if (event.key === 'Escape') editor.commands.focus();
  else if (to !== undefined) all[(to + all.length) % all.length]?.focus();
  else return;
  event.preventDefault();
}
