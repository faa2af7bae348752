import { Inject, Injectable, Logger } from '@nestjs/common';
import { CONFIG, type Config } from '../config/config';
import { Dispatcher } from '../events/dispatcher';
import { Registry } from '../events/registry';
import { LiveHub } from '../live/live-hub';
import { JobQueue } from './job-queue';

const BATCH = 20;

/** Takes jobs from every queue; woken by the same notice that tells browsers, so that nobody waits for a poll. */
@Injectable()
export class Worker {
  private readonly log = new Logger('jobs');
  private readonly workers = new Map<string, string>();

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
    for (const name of this.registry.queues) {
      const id = await boss.work<object>(name, { batchSize: BATCH, pollingIntervalSeconds: 2 }, (jobs) => this.runAll(name, jobs));
      this.workers.set(name, id);
    }
    for (const job of this.registry.jobs.values())
      if (job.cron) await boss.schedule(job.name, job.cron, {}, { tz: this.config.COMPANY_TIME_ZONE });
    this.hub.onEvent(({ event }) => this.wake(this.registry.interested(event ?? '')));
  }

  /** Finishes what is under way, for at most 20 seconds. */
  async stop(): Promise<void> {
    await this.queue.boss.stop({ graceful: true, wait: true, timeout: 20_000 });
  }

  wake(queues: readonly string[]): void {
    for (const name of queues) {
      const id = this.workers.get(name);
      if (id) this.queue.boss.notifyWorker(id);
    }
  }

  /** A job that fails is tried again alone: pg-boss would fail the whole batch with it. */
  private async runAll(name: string, jobs: PgBossJob[]): Promise<void> {
    for (const job of jobs) {
      try {
        await this.dispatcher.run(name, job.data);
        await this.queue.boss.complete(name, job.id);
      } catch (error) {
        this.log.warn(`${name} ${job.id}: ${(error as Error).message}`);
        await this.queue.boss.fail(name, job.id, { message: (error as Error).message });
      }
    }
  }
}
interface PgBossJob {
  id: string;
  data: object;
}
