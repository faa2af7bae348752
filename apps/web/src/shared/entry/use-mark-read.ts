import { entries } from '@ruche/contracts';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { call } from '../../platform/api';
import { patchEverywhere } from '../../platform/optimistic';

/** Opening an entry keeps that it was read; its rows in lists of these nouns (`['ideas', 'home']`) lose the dot. */
export function useMarkRead(id: number, nouns: string[]): void {
  const client = useQueryClient();
  const lists = nouns.join(' ');
  useEffect(() => {
    call(entries.read, { params: { id } }).then(
      () =>
        patchEverywhere<{ id: number; viewer: { readAt: string | null } }>(client, lists.split(' '), id, (entry) => ({
          ...entry,
          viewer: { ...entry.viewer, readAt: entry.viewer.readAt ?? new Date().toISOString() },
        })),
      () => undefined,
    );
  }, [client, id, lists]);
}
