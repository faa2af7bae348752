import type { PassageAnchor } from '@ruche/rich-text';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { CoeditingSession } from '../coediting/session';
import { NEW_PASSAGE } from '../rich-text/passage-words';
import { useSelected } from '../text/selection-button';
import { EditorPassages } from './editor-passages';
import { useCommentKeys } from './use-comment-keys';
import { type EntryWithPassages, usePassages } from './use-passages';

/** How long one waits for what was just written to become the page's text, in milliseconds. */
const WRITTEN_MS = 6_000;

/** The threads about passages of an entry that is being written with others. */
export function useEditorPassages(entry: EntryWithPassages, session: CoeditingSession, ready: boolean) {
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
  const again = useCallback(async (): Promise<PassageAnchor | null> => {
    const before = session.state.get().version;
    await session.saved();
    await written(session, before);
    return editor.now(NEW_PASSAGE);
  }, [session, editor]);
  return useMemo(
    () => ({ state, extension: editor.extension, text, selected: can ? selected : null, comment, again }),
    [state, editor, can, selected, comment, again],
  );
}

/** Until the page says what was saved, or for a while; what waits to be published it does not say. */
function written(session: CoeditingSession, before: number | null): Promise<void> {
  if (session.state.get().held) return Promise.resolve();
  return new Promise((done) => {
    const end = () => {
      window.clearTimeout(timer);
      stop();
      done();
    };
    const timer = window.setTimeout(end, WRITTEN_MS);
    const stop = session.state.subscribe(() => {
      if (session.state.get().version !== before) end();
    });
  });
}
