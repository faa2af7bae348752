import { Inject, Injectable, Logger } from '@nestjs/common';
import { CONFIG, type Config } from '../config/config';
import { Dispatcher } from '../events/dispatcher';
import { Registry } from '../events/registry';
import { LiveHub } from '../live/live-hub';
import { JobQueue } from './job-queue';
import { QueueLoop } from './queue-loop';

const BATCH = 20;
const REST_MS = 2_000;
const STOP_MS = 20_000;

/** Takes jobs from every queue; woken by the same notice that tells browsers, so that nobody waits for a poll. */
@Injectable()
export class Worker {
  private readonly log = new Logger('jobs');
  private readonly loops = new Map<string, QueueLoop>();
  private stopping = false;

  constructor(
    private readonly queue: JobQueue,
    private readonly registry: Registry,
    private readonly dispatcher: Dispatcher,
    private readonly hub: LiveHub,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async start(): Promise<void> {
    const { boss } = this.queue;
    boss.on('error', (error) => this.log.error(error.message));
    await boss.start();
    if (this.config.RUCHE_ROLE === 'api') return;
    for (const name of this.registry.queues) this.loops.set(name, new QueueLoop(() => this.take(name), REST_MS));
    for (const loop of this.loops.values()) loop.start();
    for (const job of this.registry.jobs.values())
      if (job.cron) await boss.schedule(job.name, job.cron, {}, { tz: this.config.COMPANY_TIME_ZONE });
    this.hub.onEvent(({ event }) => this.wake(this.registry.interested(event ?? '')));
  }

  /** Finishes the job that each queue is at, for at most 20 seconds, and gives the others back. */
  async stop(): Promise<void> {
    this.stopping = true;
    const late = new Promise<void>((go) => setTimeout(go, STOP_MS).unref());
    await Promise.race([late, Promise.all([...this.loops.values()].map((loop) => loop.stop()))]);
    await this.queue.boss.stop({ graceful: false, wait: true });
  }

  wake(queues: readonly string[]): void {
    for (const name of queues) this.loops.get(name)?.call();
  }

  /** While the database is away nothing is found or noted: a job that was done is then done again, without a second effect. */
  private async take(name: string): Promise<boolean> {
    try {
      const jobs = await this.queue.boss.fetch<object>(name, { batchSize: BATCH });
      for (const [i, job] of jobs.entries()) {
        if (this.stopping) {
          await this.queue.giveBack(jobs.slice(i).map(({ id }) => id));
          return false;
        }
        await this.run(name, job);
      }
      return jobs.length > 0;
    } catch (error) {
      this.log.warn(`${name}: ${(error as Error).message}`);
      return false;
    }
  }

  /** A job that fails is tried again alone. */
  private async run(name: string, job: { id: string; data: object; expireInSeconds: number }): Promise<void> {
    try {
      await withinSeconds(job.expireInSeconds, this.dispatcher.run(name, job.data));
    } catch (error) {
      this.log.warn(`${name} ${job.id}: ${(error as Error).message}`);
      return this.queue.boss.fail(name, job.id, { message: (error as Error).message });
    }
    await this.queue.boss.complete(name, job.id);
  }
}

/** After so long the job is another node's; what hangs here must not keep the queue. */
async function withinSeconds(most: number, work: Promise<void>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, fail) => {
    timer = setTimeout(() => fail(new Error(`not done within ${most} seconds`)), most * 1000);
  });
  await Promise.race([work, late]).finally(() => clearTimeout(timer));
}
