import { Inject, Injectable } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import { tokenHash } from '../auth/tokens';
import { CONFIG, type Config, isLoopbackHost } from '../config/config';
import { Database } from '../database/database';
import { Problems } from './problem';

/** Prometheus metrics: requests by route and status, the pool, the queue. No label names a person or a text. */
@Injectable()
export class Metrics {
  private readonly registry = new Registry();

  constructor(
    host: HttpAdapterHost,
    db: Database,
    @Inject(CONFIG) private readonly config: Config,
  ) {
    const registers = [this.registry];
    collectDefaultMetrics({ register: this.registry });
    const requests = new Histogram({
      name: 'http_request_seconds',
      help: 'Time to answer',
      labelNames: ['method', 'route', 'status'],
      buckets: [0.005, 0.02, 0.1, 0.3, 1, 5],
      registers,
    });
    new Gauge({
      name: 'db_pool_connections',
      help: 'Connections by state',
      labelNames: ['state'],
      registers,
      collect() {
        this.set({ state: 'open' }, db.pool.totalCount);
        this.set({ state: 'idle' }, db.pool.idleCount);
        this.set({ state: 'waiting' }, db.pool.waitingCount);
      },
    });
    new Gauge({
      name: 'jobs',
      help: 'Jobs by queue and state',
      labelNames: ['queue', 'state'],
      registers,
      async collect() {
        const rows = await db.rows<{ name: string; state: string; n: number }>(
          `SELECT name, state::text, count(*)::int AS n FROM pgboss.job WHERE state IN ('created', 'retry', 'active', 'failed') GROUP BY 1, 2`,
        );
        this.reset();
        for (const { name, state, n } of rows) this.set({ queue: name, state }, n);
      },
    });
    (host.httpAdapter?.getInstance() as FastifyInstance | undefined)?.addHook('onResponse', (request, reply, done) => {
      requests.observe(
        { method: request.method, route: request.routeOptions.url ?? 'none', status: String(reply.statusCode) },
        reply.elapsedTime / 1000,
      );
      done();
    });
  }

  /** For this machine, or with the token; a 404 for everybody else. */
  async send(token: string | undefined, reply: FastifyReply): Promise<void> {
    const { METRICS_TOKEN } = this.config;
    const mayRead = METRICS_TOKEN ? tokenHash(token ?? '').equals(tokenHash(METRICS_TOKEN)) : isOfThisMachine(reply.request);
    if (!mayRead) throw Problems.notFound();
    await reply.type(this.registry.contentType).send(await this.registry.metrics());
  }
}

/** A proxy on this machine passes strangers on: it says for whom, or under which name. */
function isOfThisMachine({ ip, headers }: FastifyRequest): boolean {
  if (headers['x-forwarded-for'] ?? headers.forwarded ?? headers['x-real-ip']) return false;
  return isLoopbackHost(ip.replace(/^::ffff:/, '')) && isLoopbackHost((headers.host ?? '').replace(/:\d+$/, ''));
}
