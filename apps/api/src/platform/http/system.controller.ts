import { Controller, Res } from '@nestjs/common';
import { type InputOf, system } from '@ruche/contracts';
import type { FastifyReply } from 'fastify';
import { Public } from '../auth/access';
import { apiPage } from './api-page';
import { BootChecks } from './boot-checks';
import { Endpoint, Input } from './endpoint';
import { Health } from './health';
import { Metrics } from './metrics';
import { openApi } from './openapi';

@Controller()
export class SystemController {
  private document: Record<string, unknown> | undefined;

  constructor(
    private readonly checks: BootChecks,
    private readonly health: Health,
    private readonly metrics: Metrics,
  ) {}

  @Endpoint(system.live)
  @Public()
  live() {
    return this.health.live();
  }

  @Endpoint(system.ready)
  @Public()
  ready() {
    return this.health.ready();
  }

  @Endpoint(system.metrics)
  @Public()
  async measure(@Input() { query }: InputOf<typeof system.metrics>, @Res() reply: FastifyReply) {
    await this.metrics.send(query.token, reply);
  }

  @Endpoint(system.openapi)
  @Public()
  openapi() {
    this.document ??= openApi(this.checks.routes);
    return this.document;
  }

  @Endpoint(system.docs)
  @Public()
  docs(@Res() reply: FastifyReply) {
    void reply.type('text/html; charset=utf-8').send(apiPage(this.checks.routes));
  }

  @Endpoint(system.docsStyle)
  @Public()
  style(@Res() reply: FastifyReply) {
    void reply.type('text/css; charset=utf-8').send(apiPage.style);
  }
}
