import { type Idea, ideaLimits, ideas } from '@ruche/contracts';
import { useCallback, useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import { call } from '../../../platform/api';
import { problemSentence } from '../../../platform/problem-words';
import { focusField } from '../../../shared/composer/focus-field';
import { toast } from '../../../shared/toasts/toast';
import { useTakeIdea } from '../use-idea-menu';
import { type FieldName, type Mistake, mistakesOf } from './idea-form';
import type { ComposerState } from './use-composer';
import { useComposerWords } from './words';

interface SubmitOptions {
  composer: ComposerState;
  /** Set before one leaves on purpose. */
  free: { current: boolean };
  uploading: boolean;
}
const UPLOADING = 'uploading';
type Way = 'submit' | 'resubmit' | 'publish';

/** Sending the idea, or publishing a change of it: saves, moves it on, and says what happens next. */
export function useSubmit({ composer: { saver, state }, free, uploading }: SubmitOptions) {
  const t = useComposerWords();
  const navigate = useNavigate();
  const take = useTakeIdea();
  const [mistakes, setMistakes] = useState<Partial<Record<FieldName, Mistake>>>({});
  const [problems, setProblems] = useState<string[]>([]);
  const [busy, setBusy] = useState<Way | null>(null);
  const running = useRef(false);
  const summary = useRef<HTMLDivElement>(null);
  const stage = state.idea?.stage ?? 'draft';
  const main: Way = stage === 'draft' ? 'submit' : 'publish';

  const refuse = (found: string[], field?: FieldName) => {
    setProblems(found);
    window.setTimeout(() => (field ? focusField(field) : summary.current?.focus()));
  };
  const leave = async (idea: Idea, words: string) => {
    free.current = true;
    await take(idea);
    await navigate(idea.url);
    toast(words, { tone: 'good', duration: 9_000 });
  };
  const run = async (way: Way) => {
    const wrong = mistakesOf(saver.current());
    setMistakes(wrong);
    const [field] = Object.keys(wrong) as FieldName[];
    if (field)
      return refuse(
        Object.values(wrong).map((mistake) => t(`errors.${mistake}`, ideaLimits.title)),
        field,
      );
    if (uploading) return refuse([UPLOADING]);
    setProblems([]);
    const whole = await saver.save();
    const { idea, status } = saver.state.get();
    if (status === 'conflict') return;
    if (!whole || !idea) return refuse([t('errors.notSaved')]);
    try {
      if (way === 'publish') return await leave(idea, t('published'));
      await leave(await call(ideas.transition, { params: { id: idea.id }, body: { to: 'submitted' } }), t('sent'));
    } catch (error) {
      refuse([problemSentence(error)]);
    }
  };
  const send = useCallback(async (way: Way) => {
    if (running.current) return;
    running.current = true;
    setBusy(way);
    await runLatest.current(way);
    running.current = false;
    setBusy(null);
  }, []);
  const runLatest = useRef(run);
  runLatest.current = run;
  // That a file is on its way is true only while it is.
  const said = problems.flatMap((problem) => (problem === UPLOADING ? (uploading ? [t('errors.uploading')] : []) : [problem]));
  return {
    main,
    busy,
    mistakes,
    problems: said,
    summary,
    send: () => void send(main),
    resubmit: stage === 'needs_work' ? () => void send('resubmit') : null,
  };
}
export type Submit = ReturnType<typeof useSubmit>;
