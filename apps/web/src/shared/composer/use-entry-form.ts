import { useCallback, useRef, useState } from 'react';
import { useDraft } from '../drafts/use-draft';
import type { EditorHandle } from '../editor/editor-types';
import { type EntryForm, sameEntry } from './entry-form';

/**
 * The words of an entry while they are written: kept on this device under `key`, found again there.
 * @param elsewhere what is kept in another place: here it stays as it was
 */
export function useEntryForm(key: string, fresh: EntryForm, elsewhere: { body?: boolean; title?: boolean } = {}) {
  const { body = false, title = false } = elsewhere;
  const own = useCallback(
    (form: EntryForm): EntryForm => ({ ...form, ...(body ? { body: fresh.body } : {}), ...(title ? { title: fresh.title } : {}) }),
    [fresh, body, title],
  );
  const kept = useDraft<EntryForm>(key);
  const [first] = useState<EntryForm>(() => (kept.restored ? own({ ...fresh, ...kept.restored.value }) : fresh));
  const [form, setForm] = useState(first);
  const current = useRef(first);
  const editor = useRef<EditorHandle>(null);
  const [foundAt, setFoundAt] = useState(kept.restored && !sameEntry(first, fresh) ? kept.restored.at : null);
  const change = useCallback(
    (patch: Partial<EntryForm> | ((before: EntryForm) => Partial<EntryForm>)) => {
      const before = current.current;
      const next = { ...before, ...(typeof patch === 'function' ? patch(before) : patch) };
      current.current = next;
      setForm(next);
      kept.keep(sameEntry(own(next), fresh) ? null : own(next));
    },
    [kept, fresh, own],
  );
  /** Another text in place of this one, also in the editor; answers what stood there. */
  const replace = useCallback(
    (next: EntryForm): EntryForm => {
      const before = current.current;
      change(next);
      editor.current?.replace(next.body);
      setFoundAt(null);
      return before;
    },
    [change],
  );
  return {
    form,
    first,
    change,
    replace,
    editor,
    foundAt,
    drop: kept.drop,
    isDirty: !sameEntry(own(form), fresh),
    latest: () => current.current,
  };
}
export type EntryFormState = ReturnType<typeof useEntryForm>;
