import { entries, type IdeaSummary } from '@ruche/contracts';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { call } from '../../platform/api';
import { patchEverywhere } from '../../platform/optimistic';

/** Opening an idea keeps that it was read; its row loses the dot. */
export function useMarkRead(id: number): void {
  const client = useQueryClient();
  useEffect(() => {
    call(entries.read, { params: { id } }).then(
      () =>
        patchEverywhere<Pick<IdeaSummary, 'id' | 'viewer'>>(client, ['ideas', 'home'], id, (idea) => ({
          ...idea,
          viewer: { ...idea.viewer, readAt: idea.viewer.readAt ?? new Date().toISOString() },
        })),
      () => undefined,
    );
  }, [client, id]);
}
