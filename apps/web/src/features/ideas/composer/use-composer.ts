import type { Idea } from '@ruche/contracts';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { EditorHandle } from '../../../shared/editor/editor-types';
import { useStore } from '../../../shared/store';
import type { IdeaForm } from './idea-form';
import { createSaver } from './saver';

interface Start {
  idea: Idea | null;
  form: IdeaForm;
  version: number | null;
  inspiredById?: number | undefined;
  pending: boolean;
}

/** The form on the page and the saver behind it. */
export function useComposer({ idea, form: first, version, inspiredById, pending }: Start) {
  const [saver] = useState(() => createSaver({ form: first, idea, version, inspiredById, pending, onCreated: showOwnAddress }));
  const [form, setForm] = useState(first);
  const state = useStore(saver.state);
  const editor = useRef<EditorHandle>(null);
  useEffect(() => saver.listen(), [saver]);
  /** One field after another may change before the page is drawn again: the saver's form is the true one. */
  const change = useCallback(
    (patch: Partial<IdeaForm> | ((before: IdeaForm) => Partial<IdeaForm>)) => {
      const before = saver.current();
      const next = { ...before, ...(typeof patch === 'function' ? patch(before) : patch) };
      saver.change(next);
      setForm(next);
    },
    [saver],
  );
  /** Another text in place of this one, also in the editor. */
  const replace = useCallback(
    (next: IdeaForm) => {
      saver.change(next);
      setForm(next);
      editor.current?.replace(next.body);
    },
    [saver],
  );
  return { saver, state, form, change, replace, editor };
}
export type ComposerState = ReturnType<typeof useComposer>;

/** The draft has an address now. The router is not told: it would take the focus away from the words being written. */
function showOwnAddress(id: number): void {
  if (window.location.pathname === '/ideas/new') window.history.replaceState(window.history.state, '', `/ideas/${id}/edit`);
}
