import { comments, type EntryKind, entries } from '@ruche/contracts';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import { call } from '../../platform/api';
import { query } from '../../platform/query';
import { kindIcons } from '../icons/kind-icons';
import type { MenuEntry } from '../overlays/action-menu';
import { toast, toastProblem } from '../toasts/toast';
import { useSharedWords } from '../words';

/** Kinds whose drafts have a page to complete them on, in the order of the menu. */
const worded = ['idea', 'question', 'page'] as const;
const turnable = () => ({ ...query(entries.turnable), staleTime: Number.POSITIVE_INFINITY });

interface Said {
  kind: 'entry' | 'comment';
  id: number;
}

/** The lines of a menu that make a draft of another kind out of what was said, and lead to it. @param of the kind of the entry that it was said with */
export function useTurnInto({ kind: what, id }: Said, of?: EntryKind): MenuEntry[] {
  const t = useSharedWords();
  const navigate = useNavigate();
  const { data } = useQuery(turnable());
  const turn = async (kind: EntryKind) => {
    const draft = await call(what === 'entry' ? entries.turnInto : comments.turnInto, { params: { id }, body: { kind } });
    toast(t('turn.done'), { tone: 'good' });
    await navigate(editAddress(draft));
  };
  return worded
    .filter((kind) => kind !== of && data?.items.includes(kind))
    .map((kind) => ({
      key: `turn-${kind}`,
      label: t(`turn.${kind}`),
      note: t(`turn.${kind}Note`),
      icon: kindIcons[kind],
      onSelect: () => void turn(kind).catch(toastProblem),
    }));
}

/** `/q/12-slug` → `/q/12/edit`. */
export const editAddress = ({ url, id }: { url: string; id: number }): string => `${url.slice(0, url.lastIndexOf('/'))}/${id}/edit`;
