import { Inject, Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { CONFIG, type Config, isLoopbackHost } from '../config/config';
import { ProblemError, Problems } from './problem';

/** Which addresses are ours: `PUBLIC_URL`, or the loopback names while it is unset. */
@Injectable()
export class Origins {
  private readonly origin: string | undefined;
  readonly secure: boolean;

  constructor(@Inject(CONFIG) config: Config) {
    this.origin = config.PUBLIC_URL && new URL(config.PUBLIC_URL).origin;
    this.secure = this.origin?.startsWith('https:') ?? false;
  }

  /** @throws 421 when the request names a host that is not ours. */
  ensureHost(request: FastifyRequest): void {
    const host = request.headers.host ?? '';
    const name = host.replace(/:\d+$/, '');
    if (isLoopbackHost(name)) return;
    if (this.origin && new URL(this.origin).host === host) return;
    throw new ProblemError(421, 'unknown_host');
  }

  /** A write must come from our own pages. @throws 403 `foreign_origin` */
  ensureOwn(request: FastifyRequest): void {
    const site = request.headers['sec-fetch-site'];
    const { origin } = request.headers;
    if (site === 'same-origin' || site === 'none') return;
    if (!site && origin && origin === (this.origin ?? `http://${request.headers.host}`)) return;
    throw Problems.forbidden('foreign_origin');
  }

  /** An absolute address of ours for a mail: from `PUBLIC_URL`, never from a header. */
  url(path: string, fallbackPort: number): string {
    return `${this.origin ?? `http://localhost:${fallbackPort}`}${path}`;
  }
}
