import { type LiveMessage, streamMemory } from '@ruche/contracts';

const name = 'ruche.stream';
const memoryMs = streamMemory * 1_000;
const firstDelay = 2_000;
const longestDelay = 60_000;

interface Listener {
  onMessage: (message: LiveMessage) => void;
  /** The line was away for a while: something may have been missed. */
  onGap: () => void;
}
/** What the tab with the line tells: all others, or the one that has just joined. */
type Said = ({ message: LiveMessage } | { gap: true } | { joined: string; since: number }) & { to?: string };

/**
 * Listens to `/api/stream`, one line for all tabs: a browser gives a site six connections in all. The tab that holds the lock
 * tells the others; when it closes, the next one takes over. Without locks (plain http) each tab has its own line.
 * What changed between a page's first reads and its hearing is told as well, by the server or by the tab that has the line.
 */
export function openSharedStream(listener: Listener): () => void {
  const channel = new BroadcastChannel(name);
  const ended = new AbortController();
  const me = `${performance.timeOrigin}-${Math.random()}`;
  const say = (said: Said) => channel.postMessage(said);
  let told: ReturnType<typeof memory> | undefined;
  channel.onmessage = ({ data }: MessageEvent<Said>) => {
    if ('joined' in data) return told?.since(data.since, (said) => say({ ...said, to: data.joined }));
    if (data.to !== undefined && data.to !== me) return;
    if ('message' in data) listener.onMessage(data.message);
    else listener.onGap();
  };
  say({ joined: me, since: performance.timeOrigin });
  const hold = () => {
    const kept = memory();
    told = kept;
    return openLine({
      onMessage: (message) => {
        kept.keep(message);
        say({ message });
        listener.onMessage(message);
      },
      onGap: () => {
        say({ gap: true });
        listener.onGap();
      },
    });
  };
  const close = 'locks' in navigator ? holdInTurn(hold, ended.signal) : hold();
  return () => {
    ended.abort();
    close();
    channel.close();
  };
}

/** What the line said lately, for a tab whose first reads are older than its hearing. */
function memory() {
  let kept: { at: number; message: LiveMessage }[] = [];
  return {
    keep: (message: LiveMessage) => {
      const at = Date.now();
      kept = [...kept.filter((each) => each.at > at - memoryMs), { at, message }];
    },
    since: (from: number, tell: (said: { message: LiveMessage } | { gap: true }) => void) => {
      if (from < Math.max(performance.timeOrigin, Date.now() - memoryMs)) return tell({ gap: true });
      for (const { at, message } of kept) if (at >= from) tell({ message });
    },
  };
}

/** Holds the line as soon as no other tab does. */
function holdInTurn(hold: () => () => void, signal: AbortSignal): () => void {
  let close: (() => void) | undefined;
  navigator.locks
    .request(name, { signal }, () => {
      close = hold();
      return new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }));
    })
    .catch(() => undefined);
  return () => close?.();
}

/** The line itself; comes back by itself, later each time. */
function openLine({ onMessage, onGap }: Listener): () => void {
  let source: EventSource | undefined;
  let timer: number | undefined;
  let delay = firstDelay;
  let gap = false;
  const open = () => {
    const age = Math.ceil(performance.now() / 1_000);
    const isFresh = !gap && age <= streamMemory;
    gap = !isFresh;
    source = new EventSource(isFresh ? `/api/stream?age=${age}` : '/api/stream');
    source.onopen = () => {
      delay = firstDelay;
      if (gap) onGap();
      gap = false;
    };
    source.onmessage = ({ data }: MessageEvent<string>) => {
      const message = JSON.parse(data) as LiveMessage;
      if (message.type === 'missed') onGap();
      else onMessage(message);
    };
    source.onerror = () => {
      gap = true;
      if (source?.readyState !== EventSource.CLOSED) return;
      timer = window.setTimeout(open, delay);
      delay = Math.min(delay * 2, longestDelay);
    };
  };
  open();
  return () => {
    source?.close();
    window.clearTimeout(timer);
  };
}
