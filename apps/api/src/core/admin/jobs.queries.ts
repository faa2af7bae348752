import type { FailedJob, Queue } from '@ruche/contracts';
import type { z } from 'zod';
import type { Reader } from '../../platform/database/database';
import { Params } from '../../platform/database/params';

interface QueueRow {
  name: string;
  waiting: number;
  active: number;
  failed: number;
  oldest_seconds: number | null;
}
export interface FailedRow {
  id: string;
  name: string;
  created_on: Date;
  /** The same with its microseconds, which a JavaScript date drops. */
  created_key: string;
  completed_on: Date | null;
  error: string;
  attempts: number;
}
/** pg-boss keeps queues of its own beside ours. */
const OURS = `NOT starts_with(q.name, '__pgboss')`;

/** Every queue with what stands in it; the age of the oldest job that waits. */
export async function queues(db: Reader): Promise<z.output<typeof Queue>[]> {
  const found = await db.rows<QueueRow>(
    `SELECT q.name, count(*) FILTER (WHERE j.state IN ('created', 'retry'))::int AS waiting, count(*) FILTER (WHERE j.state = 'active')::int AS active,
            count(*) FILTER (WHERE j.state = 'failed')::int AS failed,
            extract(epoch FROM now() - min(j.created_on) FILTER (WHERE j.state IN ('created', 'retry')))::int AS oldest_seconds
       FROM pgboss.queue q LEFT JOIN pgboss.job j ON j.name = q.name WHERE ${OURS} GROUP BY q.name ORDER BY q.name`,
  );
  return found.map(({ oldest_seconds, ...queue }) => ({
    ...queue,
    oldestSeconds: oldest_seconds === null ? null : Math.max(0, oldest_seconds),
  }));
}

/** Jobs that were tried often enough, latest first. */
export function failedJobs(db: Reader, limit: number, after: [created: string, id: string] | undefined): Promise<FailedRow[]> {
  const params = new Params();
  const next = after ? `AND (q.created_on, q.id) < (${params.add(after[0])}::timestamptz, ${params.add(after[1])}::uuid)` : '';
  return db.rows<FailedRow>(
    `SELECT q.id, q.name, q.created_on, q.created_on::text AS created_key, q.completed_on, q.retry_count + 1 AS attempts,
            coalesce(q.output ->> 'message', q.output -> 'value' ->> 'message', q.output ->> 'value', 'unknown') AS error
       FROM pgboss.job q WHERE q.state = 'failed' AND ${OURS} ${next} ORDER BY q.created_on DESC, q.id DESC LIMIT ${params.add(limit)}`,
    params.values,
  );
}

export const presentFailed = (j: FailedRow): FailedJob => ({
  id: j.id,
  queue: j.name,
  createdAt: j.created_on.toISOString(),
  failedAt: j.completed_on?.toISOString() ?? null,
  error: j.error,
  attempts: j.attempts,
});
