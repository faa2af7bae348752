import { ideas } from '@ruche/contracts';
import { type RefObject, useEffect, useRef } from 'react';
import { call } from '../../platform/api';

const visiblePart = 0.5;
const visibleMs = 1_000;
const sendEveryMs = 4_000;
const most = 50;

/** Seen since the page was opened; each idea is reported once. */
const seen = new Set<number>();
let waiting: number[] = [];
let timer: number | undefined;

/** Reports that an idea was seen; several go in one request. */
export function reportSeen(id: number): void {
  if (seen.has(id)) return;
  seen.add(id);
  waiting.push(id);
  if (waiting.length >= most) void send();
  else timer ??= window.setTimeout(() => void send(), sendEveryMs);
}

async function send(): Promise<void> {
  window.clearTimeout(timer);
  timer = undefined;
  const ideaIds = waiting;
  waiting = [];
  if (ideaIds.length === 0) return;
  await call(ideas.expose, { body: { ideaIds } }).catch(() => {
    for (const id of ideaIds) seen.delete(id);
  });
}
document.addEventListener('visibilitychange', () => {
  if (document.visibilityState === 'hidden') void send();
});

/** Watches a row: at least half of it on screen for a second counts as seen. */
export function useExposure<T extends Element>(id: number): RefObject<T | null> {
  const row = useRef<T>(null);
  useEffect(() => {
    if (!row.current || seen.has(id)) return;
    let pending: number | undefined;
    const observer = new IntersectionObserver(
      ([entry]) => {
        window.clearTimeout(pending);
        if (entry?.isIntersecting) pending = window.setTimeout(() => reportSeen(id), visibleMs);
      },
      { threshold: visiblePart },
    );
    observer.observe(row.current);
    return () => {
      window.clearTimeout(pending);
      observer.disconnect();
    };
  }, [id]);
  return row;
}
