import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import type { MenuEntry } from '../overlays/action-menu';
import { confirm } from '../overlays/confirm';
import { toast, toastProblem } from '../toasts/toast';
import { useSharedWords } from '../words';

interface RemoveEntry {
  remove: () => Promise<unknown>;
  restore: () => Promise<unknown>;
  /** Where one goes then: the list. */
  to: string;
  /** Whose reads to ask again (`['topics', 'home']`). */
  nouns: string[];
}

/** The entry of a menu that asks, puts an object in the trash, goes back to the list, and offers to take it back. */
export function useRemoveEntry({ remove, restore, to, nouns }: RemoveEntry): MenuEntry {
  const t = useSharedWords();
  const client = useQueryClient();
  const navigate = useNavigate();
  const refresh = () => Promise.all(nouns.map((noun) => client.invalidateQueries({ queryKey: [noun] })));
  const run = async () => {
    if (!(await confirm({ title: t('entry.removeTitle'), text: t('entry.removeText'), confirm: t('entry.removeConfirm'), danger: true })))
      return;
    await remove();
    await navigate(to);
    await refresh();
    toast(t('entry.removed'), { action: { label: t('entry.undo'), run: () => void restore().then(refresh, toastProblem) } });
  };
  return { key: 'remove', label: t('entry.remove'), icon: 'trash', danger: true, onSelect: () => void run().catch(toastProblem) };
}
