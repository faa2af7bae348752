import type { RichDoc } from '@ruche/rich-text';
import { useQueryClient } from '@tanstack/react-query';
import { type RefObject, useEffect } from 'react';
import { useSearchParams } from 'react-router';
import type { CoeditingSession } from '../../shared/coediting/session';
import type { EditorHandle } from '../../shared/editor/editor-types';
import { toast, toastProblem } from '../../shared/toasts/toast';
import { pageQueries } from './queries';
import { usePagesWords } from './words';

/** `?version=12`: what was written once is written again, once the text is there; `undo` takes it back. */
export function useVersionAgain(id: number, session: CoeditingSession, ready: boolean, editor: RefObject<EditorHandle | null>): void {
  const t = usePagesWords();
  const client = useQueryClient();
  const [params, setParams] = useSearchParams();
  const version = Number(params.get('version')) || null;
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each version that is asked for
  useEffect(() => {
    if (!ready || version === null) return;
    client.fetchQuery(pageQueries.workingVersion(id, version)).then(({ words }) => {
      session.call(words.title);
      editor.current?.replace(words.body.doc as unknown as RichDoc);
      toast(t('versions.taken'), { tone: 'good' });
      setParams({}, { replace: true });
    }, toastProblem);
  }, [ready, version]);
}
