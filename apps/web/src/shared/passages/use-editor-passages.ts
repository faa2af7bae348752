import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { NEW_PASSAGE } from '../rich-text/passage-words';
import { useSelected } from '../text/selection-button';
import { EditorPassages } from './editor-passages';
import { useCommentKeys } from './use-comment-keys';
import { type EntryWithPassages, usePassages } from './use-passages';

/** The threads about passages of an entry that is being written with others. */
export function useEditorPassages(entry: EntryWithPassages, ready: boolean) {
  const state = usePassages(entry, '');
  const { open, active, activeId, begun, begin, show } = state;
  const [editor] = useState(() => new EditorPassages());
  const text = useRef<HTMLElement | null>(null);
  const can = entry.can.comment && ready;
  useEffect(() => {
    editor.onOpen = show;
  }, [editor, show]);
  useEffect(() => {
    if (!ready) return;
    const look = () => {
      text.current = editor.view?.dom ?? null;
      const all = active && !open.some(({ id }) => id === active.id) ? [...open, active] : open;
      const standing = all.filter(({ goneAt }) => goneAt === null);
      const shown = standing.map(({ id, words, prefix, suffix, start }) => ({ id, quote: words, prefix, suffix, start }));
      editor.show(begun ? [...shown, { id: NEW_PASSAGE, ...begun }] : shown, begun ? NEW_PASSAGE : activeId);
    };
    // The editor is made a moment after its field.
    if (editor.view) return look();
    const timer = window.setInterval(() => {
      if (!editor.view) return;
      window.clearInterval(timer);
      look();
    }, 100);
    return () => window.clearInterval(timer);
  }, [editor, ready, open, active, activeId, begun]);
  const read = useCallback(() => {
    const anchor = editor.selected();
    return anchor && { anchor };
  }, [editor]);
  const selected = useSelected(read);
  const comment = useCallback(() => {
    const found = read();
    if (found) begin(found.anchor);
  }, [read, begin]);
  useCommentKeys(can, comment);
  return useMemo(
    () => ({ state, extension: editor.extension, text, selected: can ? selected : null, comment }),
    [state, editor, can, selected, comment],
  );
}
