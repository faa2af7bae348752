import { Clock } from '../platform/clock/clock';

/** A clock that a spec can move. */
export class TestClock extends Clock {
  private offset = 0;
  private stopped: number | undefined;

  now(): Date {
    return new Date((this.stopped ?? Date.now()) + this.offset);
  }
  /** It stays this moment until `reset`. */
  stop(): void {
    this.stopped = Date.now();
  }
  forward(ms: number): void {
    this.offset += ms;
  }
  reset(): void {
    this.offset = 0;
    this.stopped = undefined;
  }
}
