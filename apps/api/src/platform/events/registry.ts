import type { Consumer, Job } from './consumer';

/** Every queue there is, each with exactly one worker. */
export class Registry {
  readonly consumers = new Map<string, Consumer>();
  readonly jobs = new Map<string, Job>();
  private readonly byEvent = new Map<string, string[]>();

  /** @throws when two workers claim one name, at boot. */
  addConsumer(consumer: Consumer): void {
    this.claim(consumer.name);
    this.consumers.set(consumer.name, consumer);
    for (const { type } of consumer.events) this.byEvent.set(type, [...(this.byEvent.get(type) ?? []), consumer.name]);
  }

  addJob(job: Job): void {
    this.claim(job.name);
    this.jobs.set(job.name, job);
  }

  /** The queues that want to hear of an event. */
  interested(type: string): readonly string[] {
    return this.byEvent.get(type) ?? [];
  }

  get queues(): string[] {
    return [...this.consumers.keys(), ...this.jobs.keys()];
  }

  private claim(name: string): void {
    if (this.consumers.has(name) || this.jobs.has(name)) throw new Error(`two workers for the queue "${name}"`);
  }
}
