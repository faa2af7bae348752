/** Takes what a queue has, again and again: at once while there is more or somebody calls, otherwise after a rest. */
export class QueueLoop {
  private called = false;
  private stopping = false;
  private ended: Promise<void> | undefined;
  private wakeUp: (() => void) | undefined;

  /** @param take does what is there now; true when there may be more. It does not throw. */
  constructor(
    private readonly take: () => Promise<boolean>,
    private readonly restMs: number,
  ) {}

  start(): void {
    this.ended = this.run();
  }

  call(): void {
    this.called = true;
    this.wakeUp?.();
  }

  /** Ends after what is under way. */
  async stop(): Promise<void> {
    this.stopping = true;
    this.wakeUp?.();
    await this.ended;
  }

  private async run(): Promise<void> {
    while (!this.stopping) {
      this.called = false;
      const more = await this.take();
      if (!more && !this.called && !this.stopping) await this.rest();
    }
  }

  private async rest(): Promise<void> {
    await new Promise<void>((go) => {
      const timer = setTimeout(go, this.restMs);
      this.wakeUp = () => {
        clearTimeout(timer);
        go();
      };
    });
    this.wakeUp = undefined;
  }
}
