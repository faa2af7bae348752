import { type Notification, notifications } from '@ruche/contracts';
import { type QueryClient, useMutation, useQueryClient } from '@tanstack/react-query';
import { call } from '../../platform/api';
import { sessionQuery } from '../../platform/session';
import { toastProblem } from '../../shared/toasts/toast';

interface Change {
  /** Left out: all of them. */
  ids?: number[];
  read: boolean;
}

/** Marks notifications read or unread: shown at once in every list and on the bell, taken back when it was not kept. */
export function useReading() {
  const client = useQueryClient();
  const change = useMutation({
    mutationFn: ({ ids, read }: Change) =>
      read ? call(notifications.read, { body: ids ? { ids } : {} }) : call(notifications.unread, { body: { ids: ids ?? [] } }),
    onMutate: async ({ ids, read }) => {
      await client.cancelQueries({ queryKey: ['notifications'] });
      const before = client.getQueriesData({ queryKey: ['notifications'] });
      const count = client.getQueryData(sessionQuery.queryKey)?.counts.notifications ?? 0;
      client.setQueriesData({ queryKey: ['notifications'] }, (data: unknown) => marked(data, ids, read));
      setCount(client, ids ? Math.max(0, count + (read ? -1 : 1) * ids.length) : 0);
      return { before, count };
    },
    onError: (error, _change, kept) => {
      for (const [key, data] of kept?.before ?? []) client.setQueryData(key, data);
      if (kept) setCount(client, kept.count);
      toastProblem(error);
    },
    onSuccess: ({ unread }) => setCount(client, unread),
  });
  return {
    busy: change.isPending,
    read: (one: Notification) => one.readAt === null && change.mutate({ ids: [one.id], read: true }),
    unread: (one: Notification) => one.readAt !== null && change.mutate({ ids: [one.id], read: false }),
    readAll: () => change.mutate({ read: true }),
  };
}

const setCount = (client: QueryClient, notificationsLeft: number) =>
  client.setQueryData(sessionQuery.queryKey, (session) =>
    session ? { ...session, counts: { ...session.counts, notifications: notificationsLeft } } : session,
  );

interface Held {
  pages?: Held[];
  items?: Notification[];
}
/** The same lists with these notifications read or not; of an infinite list, each of its pages. */
function marked(data: unknown, ids: number[] | undefined, read: boolean): unknown {
  const held = data as Held | undefined;
  if (!held) return data;
  if (held.pages) return { ...held, pages: held.pages.map((page) => marked(page, ids, read)) };
  const readAt = read ? new Date().toISOString() : null;
  return {
    ...held,
    items: held.items?.map((one) => (!ids || ids.includes(one.id) ? { ...one, readAt: read ? (one.readAt ?? readAt) : null } : one)),
  };
}
