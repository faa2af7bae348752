/**
 * Takes what is typed between opening the palette and its box having the focus: on a first opening its code is still on
 * the way, and fingers are quicker. A real field, so that accents, composed letters and the keyboards of phones count.
 */
let field: HTMLInputElement | undefined;

export const typeAhead = {
  /**
   * From now on; the answer ends it, and gives the focus back where it was unless something else has it.
   * @param label what screen readers call the field
   */
  begin(label: string, onEscape: () => void): () => void {
    const before = document.activeElement;
    field?.remove();
    field = document.createElement('input');
    field.className = 'visually-hidden';
    field.autocomplete = 'off';
    field.setAttribute('aria-label', label);
    field.addEventListener('keydown', ({ key }) => key === 'Escape' && onEscape());
    document.body.append(field);
    field.focus({ preventScroll: true });
    return () => {
      typeAhead.take();
      if (document.activeElement === document.body && before instanceof HTMLElement) before.focus({ preventScroll: true });
    };
  },
  /** What was typed so far; from now on keys go where the focus is. */
  take(): string {
    const typed = field?.value ?? '';
    field?.remove();
    field = undefined;
    return typed;
  },
};
