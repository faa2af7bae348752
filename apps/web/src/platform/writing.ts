import { type LiveMessage, presenceSeconds } from '@ruche/contracts';
import { useEffect, useMemo, useState } from 'react';

/** A sign counts a little longer than the time until the next one. */
const lastsMs = presenceSeconds.writing * 1_000 + 2_000;

type Writer = NonNullable<LiveMessage['by']>;
interface Sign {
  entryId: number;
  by: Writer;
  until: number;
}
let signs: Sign[] = [];
const listeners = new Set<() => void>();

/** Somebody writes where I may read; nothing is kept of it but in this tab, for some seconds. */
export function noteWriting({ entryId, by }: LiveMessage): void {
  if (!entryId || !by) return;
  signs = [...signs.filter((sign) => sign.by.id !== by.id), { entryId, by, until: Date.now() + lastsMs }];
  for (const listener of listeners) listener();
}

/** Who writes in the conversation of this entry now. */
export function useWriters(entryId: number): Writer[] {
  const [now, setNow] = useState(0);
  useEffect(() => {
    let timer = 0;
    const look = () => {
      window.clearTimeout(timer);
      signs = signs.filter(({ until }) => until > Date.now());
      const next = Math.min(...signs.map(({ until }) => until));
      if (Number.isFinite(next)) timer = window.setTimeout(look, next - Date.now() + 50);
      setNow(Date.now());
    };
    listeners.add(look);
    return () => {
      listeners.delete(look);
      window.clearTimeout(timer);
    };
  }, []);
  return useMemo(() => (now === 0 ? [] : signs.filter((sign) => sign.entryId === entryId).map(({ by }) => by)), [now, entryId]);
}
