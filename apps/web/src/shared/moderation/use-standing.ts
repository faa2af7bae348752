import { type EntryStanding, moderation, spaces } from '@ruche/contracts';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { call } from '../../platform/api';
import { query } from '../../platform/query';
import type { MenuEntry } from '../overlays/action-menu';
import { toast, toastProblem } from '../toasts/toast';
import { useSharedWords } from '../words';
import { hide, report } from './reporting';

export const standingQuery = (id: number) => query(moderation.standing, { params: { id } });

/** Whether an entry is hidden, pinned or reported by me; nothing until it is known. */
export const useStanding = (id: number): EntryStanding | undefined => useQuery(standingQuery(id)).data;

/** What the menu of any entry offers: report it; for those who run the space, pin it on top or hide it. */
export function useStandingEntries(entry: { id: number; space: { slug: string } }): MenuEntry[] {
  const t = useSharedWords();
  const standing = useStanding(entry.id);
  const pin = usePin(entry);
  if (!standing) return [];
  const { pinned, viewer, can } = standing;
  return [
    ...(can.pin
      ? [{ key: 'pin', label: t(pinned ? 'moderation.unpin' : 'moderation.pin'), icon: 'pin' as const, onSelect: () => pin(!pinned) }]
      : []),
    ...(can.report
      ? [{ key: 'report', label: t('moderation.report'), icon: 'flag' as const, onSelect: () => report({ kind: 'entry', id: entry.id }) }]
      : []),
    ...(can.hide
      ? [{ key: 'hide', label: t('moderation.hide'), icon: 'eyeOff' as const, onSelect: () => hide({ kind: 'entry', id: entry.id }) }]
      : []),
    ...(viewer.reported
      ? [{ key: 'reported', label: t('moderation.report'), icon: 'flag' as const, refusal: t('moderation.alreadyReported') }]
      : []),
  ];
}

function usePin({ id, space: { slug } }: { id: number; space: { slug: string } }): (on: boolean) => void {
  const t = useSharedWords();
  const client = useQueryClient();
  const pin = useMutation({
    mutationFn: (on: boolean) => call(on ? spaces.pin : spaces.unpin, { params: { slug, entryId: id } }),
    onSuccess: (_, on) => {
      void client.invalidateQueries({ queryKey: ['spaces'] });
      void client.invalidateQueries({ queryKey: standingQuery(id).queryKey });
      toast(t(on ? 'moderation.pinDone' : 'moderation.unpinDone'), {
        tone: 'good',
        action: { label: t('entry.undo'), run: () => pin.mutate(!on) },
      });
    },
    onError: toastProblem,
  });
  return pin.mutate;
}
