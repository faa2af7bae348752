import type { LiveMessage } from '@ruche/contracts';

const name = 'ruche.stream';
const firstDelay = 2_000;
const longestDelay = 60_000;

interface Listener {
  onMessage: (message: LiveMessage) => void;
  /** The line was away for a while: something may have been missed. */
  onGap: () => void;
}
type Said = { message: LiveMessage } | { gap: true };

/**
 * Listens to `/api/stream`, one line for all tabs: a browser gives a site six connections in all. The tab that holds the lock
 * tells the others; when it closes, the next one takes over. Without locks (plain http) each tab has its own line.
 */
export function openSharedStream(listener: Listener): () => void {
  const channel = new BroadcastChannel(name);
  const ended = new AbortController();
  channel.onmessage = ({ data }: MessageEvent<Said>) => ('message' in data ? listener.onMessage(data.message) : listener.onGap());
  const hold = (late: boolean) =>
    openLine(late, {
      onMessage: (message) => {
        channel.postMessage({ message } satisfies Said);
        listener.onMessage(message);
      },
      onGap: () => {
        channel.postMessage({ gap: true } satisfies Said);
        listener.onGap();
      },
    });
  const close = 'locks' in navigator ? holdInTurn(hold, ended.signal) : hold(false);
  return () => {
    ended.abort();
    close();
    channel.close();
  };
}

/** Holds the line as soon as no other tab does. */
function holdInTurn(hold: (late: boolean) => () => void, signal: AbortSignal): () => void {
  const asked = Date.now();
  let close: (() => void) | undefined;
  navigator.locks
    .request(name, { signal }, () => {
      close = hold(Date.now() - asked > firstDelay);
      return new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }));
    })
    .catch(() => undefined);
  return () => close?.();
}

/** The line itself; comes back by itself, later each time. */
function openLine(hadGap: boolean, { onMessage, onGap }: Listener): () => void {
  let source: EventSource | undefined;
  let timer: number | undefined;
  let delay = firstDelay;
  let gap = hadGap;
  const open = () => {
    source = new EventSource('/api/stream');
    source.onopen = () => {
      delay = firstDelay;
      if (gap) onGap();
      gap = false;
    };
    source.onmessage = ({ data }: MessageEvent<string>) => onMessage(JSON.parse(data) as LiveMessage);
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
