/**
 * Lets the first of a burst through at once and the rest, put together, at most once per interval: nothing is lost, and
 * the last always comes.
 */
export class Bursts<K, M> {
  private readonly waiting = new Map<K, { timer: NodeJS.Timeout; held: M | undefined }>();

  constructor(
    private readonly intervalMs: number,
    private readonly together: (earlier: M, later: M) => M,
    private readonly emit: (message: M) => void,
  ) {}

  put(key: K, message: M): void {
    const burst = this.waiting.get(key);
    if (burst) burst.held = burst.held === undefined ? message : this.together(burst.held, message);
    else this.send(key, message);
  }

  stop(): void {
    for (const { timer } of this.waiting.values()) clearTimeout(timer);
    this.waiting.clear();
  }

  private send(key: K, message: M): void {
    const timer = setTimeout(() => this.next(key), this.intervalMs);
    timer.unref();
    this.waiting.set(key, { timer, held: undefined });
    this.emit(message);
  }

  private next(key: K): void {
    const held = this.waiting.get(key)?.held;
    this.waiting.delete(key);
    if (held !== undefined) this.send(key, held);
  }
}
