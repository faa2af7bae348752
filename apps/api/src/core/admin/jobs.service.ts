import { Injectable } from '@nestjs/common';
import type { admin, FailedJob, InputOf, Page, Queue } from '@ruche/contracts';
import type { z } from 'zod';
import { Database, row } from '../../platform/database/database';
import { Cursors, scopeOf } from '../../platform/http/cursor';
import { Problems } from '../../platform/http/problem';
import { JobQueue } from '../../platform/jobs/job-queue';
import type { Actor } from '../access';
import { Audit } from '../audit';
import { failedJobs, presentFailed, queues } from './jobs.queries';

type Overview = Page<FailedJob> & { queues: z.output<typeof Queue>[] };

/** The work behind the pages, and what of it failed. */
@Injectable()
export class JobsService {
  constructor(
    private readonly db: Database,
    private readonly cursors: Cursors,
    private readonly queue: JobQueue,
    private readonly audit: Audit,
  ) {}

  async overview(query: InputOf<typeof admin.queues>['query']): Promise<Overview> {
    const scope = scopeOf('admin.jobs', query);
    const [all, failed] = await Promise.all([
      queues(this.db),
      failedJobs(this.db, query.limit + 1, this.cursors.read<[string, string]>(scope, query.cursor)),
    ]);
    return { ...this.cursors.page(scope, failed, query.limit, (j) => [j.created_key, j.id], presentFailed), queues: all };
  }

  /** Gives a failed job one more try. @throws NotFound when there is no failed job of that id (any more) */
  async retry(actor: Actor, id: string): Promise<void> {
    await this.db.transaction(async (tx) => {
      const job = await row<{ name: string }>(tx, `SELECT name FROM pgboss.job WHERE id = $1 AND state = 'failed' FOR UPDATE`, [id]);
      if (!job) throw Problems.notFound();
      await this.queue.retry(tx, job.name, id);
      await this.audit.record(tx, actor.id, 'job.retry', `job:${id}`, { queue: job.name });
    });
  }
}
