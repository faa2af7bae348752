import { Dispatcher } from '../platform/events/dispatcher';
import { Registry } from '../platform/events/registry';
import { JobQueue } from '../platform/jobs/job-queue';
import type { Api } from './api';

/** Runs every job that waits, and those that they ask for, until none is left; a job that fails fails the spec. */
export async function drainJobs(api: Api, only?: string[]): Promise<number> {
  const { boss } = api.app.get(JobQueue);
  const dispatcher = api.app.get(Dispatcher);
  let done = 0;
  for (let found = true; found; ) {
    found = false;
    for (const name of only ?? api.app.get(Registry).queues) {
      for (const job of await boss.fetch<object>(name, { batchSize: 100, ignoreStartAfter: true })) {
        found = true;
        done++;
        await dispatcher.run(name, job.data);
        await boss.complete(name, job.id);
      }
    }
  }
  return done;
}
