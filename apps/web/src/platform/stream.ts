import type { favourites, LiveMessage, pages, ReplyOf } from '@ruche/contracts';
import type { QueryClient } from '@tanstack/react-query';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { openSharedStream } from './shared-stream';
import { noteWriting } from './writing';

/** Messages within this time are answered with one round of reads. */
const gatherMs = 300;

/**
 * Listens to `/api/stream` while the shell is on screen, and asks again for what changed.
 * @param onBadge called when somebody got one; the same function each time
 */
export function useStream(onBadge: () => void): void {
  const client = useQueryClient();
  useEffect(() => listen(client, onBadge), [client, onBadge]);
}

/** Reads anew what the messages name, and everything on screen after a gap. */
function listen(client: QueryClient, onBadge: () => void): () => void {
  const gathered = gather(client, onBadge);
  const close = openSharedStream({ onMessage: gathered.take, onGap: () => void client.invalidateQueries({ refetchType: 'active' }) });
  return () => {
    close();
    gathered.stop();
  };
}

function gather(client: QueryClient, onBadge: () => void) {
  let waiting: LiveMessage[] = [];
  let timer: number | undefined;
  const flush = () => {
    const messages = waiting;
    waiting = [];
    timer = undefined;
    if (messages.some(({ type }) => type === 'badge')) onBadge();
    for (const key of keysOf(messages, client)) void client.invalidateQueries({ predicate: ({ queryKey }) => key(queryKey) });
  };
  return {
    take: (message: LiveMessage) => {
      if (message.type === 'writing') return noteWriting(message);
      waiting.push(message);
      timer ??= window.setTimeout(flush, gatherMs);
    },
    stop: () => window.clearTimeout(timer),
  };
}

type Key = readonly unknown[];
/** Which reads a message makes old: the object's own, and the lists that it may stand in. */
function keysOf(messages: LiveMessage[], client: QueryClient): ((key: Key) => boolean)[] {
  return messages.flatMap(({ type, entryId, spaceId, event }) => {
    if (type === 'notifications') return [noun('notifications'), noun('session'), noun('help-requests'), noun('spotlights')];
    if (type === 'recognition' || type === 'badge') return recognised;
    if (type === 'favourites') return [noun('favourites')];
    if (type === 'presence') return [(key: Key) => key[1] === '/entries/:id/presence' && isAbout(key, entryId)];
    if (type === 'session') return [noun('session'), noun('favourites')];
    if (type === 'space')
      return [noun('favourites'), noun('spaces'), noun('moderation'), noun('session'), ...(spaceId ? [] : [noun('home')])];
    const mine =
      type === 'entry' && client.getQueriesData<Favourites>({ queryKey: ['favourites'] }).some(([, data]) => holds(data, entryId));
    const about = (key: Key) => isAbout(key, entryId) && key[1] !== '/entries/:id/presence';
    const trees = type === 'entry' && (event === undefined || inTrees.has(event)) ? [isTree(client, event, entryId)] : [];
    return [about, noun('home'), noun('activity'), ...(mine ? [noun('favourites')] : []), ...trees];
  });
}

/** After these a tree of pages may hold another one; after those of the second line one of its own may be called otherwise, or be gone. */
const planted = new Set(['entry.published', 'entry.restored', 'page.moved']);
const inTrees = new Set([...planted, 'entry.changed', 'entry.deleted']);
/** Trees on screen are asked for again; what still holds is not sent again. */
function isTree(client: QueryClient, event: string | undefined, entryId: number | undefined): (key: Key) => boolean {
  return (key) => {
    if (key[1] !== '/spaces/:slug/pages') return false;
    const known = client.getQueryData<ReplyOf<typeof pages.tree>>(key);
    return (event !== undefined && planted.has(event)) || known?.items.some(({ id }) => id === entryId) === true;
  };
}

/** A favourite that changed may have another name, or be there no more. */
type Favourites = ReplyOf<typeof favourites.list>;
const holds = (data: Favourites | undefined, entryId: number | undefined): boolean =>
  data?.items.some(({ entry }) => entry?.id === entryId) ?? false;

const recognised = ['points', 'leaderboard', 'badges', 'people'].map((name) => (key: Key) => key[0] === name);
const noun = (name: string) => (key: Key) => key[0] === name;
/** The detail, comments, links … of this entry; lists of entries keep their order until they are asked for again. */
const isAbout = (key: Key, entryId: number | undefined): boolean =>
  String((key[2] as { id?: unknown } | null)?.id ?? '') === String(entryId ?? '-');
