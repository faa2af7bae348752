/**
 * Keeps what is typed between opening the palette and its box having the focus: on a first opening its code is still on
 * the way, and fingers are quicker. A key that is kept reaches nothing else.
 */
export function createTypeAhead(target: Pick<Document, 'addEventListener' | 'removeEventListener'>) {
  let typed = '';
  let stop: (() => void) | undefined;
  const keep = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    if (event.key === 'Backspace') typed = [...typed].slice(0, -1).join('');
    else if ([...event.key].length === 1) typed += event.key;
    else return;
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  return {
    /** From now on; the answer ends it and forgets. */
    begin(): () => void {
      typed = '';
      target.addEventListener('keydown', keep, true);
      stop = () => target.removeEventListener('keydown', keep, true);
      return () => {
        stop?.();
        typed = '';
      };
    },
    /** What was typed so far; from now on keys go where the focus is. */
    take(): string {
      stop?.();
      const all = typed;
      typed = '';
      return all;
    },
  };
}

export const typeAhead = createTypeAhead(document);
