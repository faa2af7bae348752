const MOST = 20_000;

/** What happened within the last `memoryMs`, in order; at most 20,000 of it, so that a storm can't fill the memory. */
export class Recent<T> {
  private kept: { at: number; what: T }[] = [];
  /** From when on nothing is missing. */
  private complete = performance.now();

  constructor(private readonly memoryMs: number) {}

  keep(what: T): void {
    const now = performance.now();
    this.kept.push({ at: now, what });
    const [oldest] = this.kept;
    if (this.kept.length < MOST && oldest && oldest.at > now - 2 * this.memoryMs) return;
    const from = now - this.memoryMs;
    if (this.kept.length >= MOST) this.complete = this.kept[MOST / 2 - 1]?.at ?? now;
    this.kept = this.kept.slice(this.kept.length >= MOST ? MOST / 2 : 0).filter(({ at }) => at >= from);
  }

  /** What happened in the last `ms`, or nothing when that can't be said any more. */
  within(ms: number): T[] | undefined {
    const from = performance.now() - ms;
    if (ms > this.memoryMs || from < this.complete) return undefined;
    return this.kept.filter(({ at }) => at >= from).map(({ what }) => what);
  }

  /** Something was missed: only what comes from now on is known. */
  forget(): void {
    this.kept = [];
    this.complete = performance.now();
  }
}
