import { useEffect } from 'react';

/** `Ctrl/⌘ Alt M` comments on the selected words, in a text as in its editor. */
export function useCommentKeys(armed: boolean, comment: () => void): void {
  useEffect(() => {
    if (!armed) return;
    const press = (event: KeyboardEvent) => {
      if (event.code !== 'KeyM' || !event.altKey || !(event.ctrlKey || event.metaKey) || event.shiftKey) return;
      event.preventDefault();
      comment();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [armed, comment]);
}
