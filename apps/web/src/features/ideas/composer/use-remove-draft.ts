import { type Idea, ideas } from '@ruche/contracts';
import { useNavigate } from 'react-router';
import { call } from '../../../platform/api';
import { keep } from '../../../shared/drafts/draft-store';
import { toast, toastProblem } from '../../../shared/toasts/toast';
import { useTakeIdea } from '../use-idea-menu';
import type { IdeaForm } from './idea-form';
import { type LocalIdea, localKey } from './saver';
import { useComposerWords } from './words';

/** Puts a draft in the trash, with the way back in the message that follows. */
export function useRemoveDraft() {
  const t = useComposerWords();
  const navigate = useNavigate();
  const take = useTakeIdea();
  const restore = async (id: number, to?: string) => {
    try {
      await take(await call(ideas.restore, { params: { id } }));
      toast(t('restored'), { tone: 'good' });
      if (to) await navigate(to);
    } catch (error) {
      toastProblem(error);
    }
  };
  const remove = async (id: number, backTo?: string): Promise<boolean> => {
    try {
      await call(ideas.remove, { params: { id } });
    } catch (error) {
      toastProblem(error);
      return false;
    }
    toast(t('removed'), { action: { label: t('undo'), run: () => void restore(id, backTo) } });
    return true;
  };
  return {
    /** From a list. */
    remove: async (id: number) => {
      if (await remove(id)) await take();
    },
    /** From the page on which it is written; words that the server never had come back from memory. */
    leave: async (idea: Pick<Idea, 'id'> | null, form: IdeaForm) => {
      if (idea) {
        if (!(await remove(idea.id, `/ideas/${idea.id}/edit`))) return;
        await navigate('/ideas/drafts', { replace: true });
        await take();
        return;
      }
      await navigate('/ideas/drafts', { replace: true });
      const back = () => {
        keep(localKey(null), { form, version: null } satisfies LocalIdea);
        void navigate('/ideas/new');
      };
      toast(t('removed'), { action: { label: t('undo'), run: back } });
    },
  };
}
