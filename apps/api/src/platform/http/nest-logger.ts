import type { LoggerService } from '@nestjs/common';
import type { Logger } from 'pino';

/** Nest's own words, through the same log. */
export class NestLogger implements LoggerService {
  constructor(private readonly logger: Logger) {}

  log(message: unknown, context?: string): void {
    this.write('debug', message, [context]);
  }
  error(message: unknown, ...rest: unknown[]): void {
    this.write('error', message, rest);
  }
  warn(message: unknown, ...rest: unknown[]): void {
    this.write('warn', message, rest);
  }

  private write(level: 'debug' | 'error' | 'warn', message: unknown, rest: unknown[]): void {
    if (message && typeof message === 'object') this.logger[level]({ ...message, more: rest.filter(Boolean) }, 'error');
    else this.logger[level]({ more: rest.filter(Boolean) }, String(message));
  }
}
