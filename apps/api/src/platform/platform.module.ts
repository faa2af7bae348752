import { join } from 'node:path';
import { type DynamicModule, Global, Module } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, DiscoveryModule, MetadataScanner } from '@nestjs/core';
import { TypeOrmModule } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import { AccessGuard } from './auth/access.guard';
import { Passwords } from './auth/passwords';
import { Clock } from './clock/clock';
import { CONFIG, type Config } from './config/config';
import { Database } from './database/database';
import { Dispatcher } from './events/dispatcher';
import { Events } from './events/events';
import { Registry } from './events/registry';
import { Workers } from './events/workers';
import { FileStore } from './files/file-store';
import { fileStore } from './files/stores';
import { BootChecks } from './http/boot-checks';
import { Cursors } from './http/cursor';
import { Health } from './http/health';
import { Metrics } from './http/metrics';
import { Origins } from './http/origins';
import { ProblemFilter } from './http/problem.filter';
import { RateLimits } from './http/rate-limits';
import { RequestBudget } from './http/request-budget';
import { SystemController } from './http/system.controller';
import { Upgrades } from './http/upgrades';
import { CleanupJob } from './jobs/cleanup.job';
import { JobQueue } from './jobs/job-queue';
import { Worker } from './jobs/worker';
import { LiveHub } from './live/live-hub';
import { FolderMailer } from './mail/folder-mailer';
import { Mailer } from './mail/mailer';
import { SmtpMailer } from './mail/smtp-mailer';
import { Nodes } from './nodes/nodes';
import { Outbound } from './outbound/outbound';
import { GuardedSearch } from './search/guarded-search';
import { MeiliSearch } from './search/meili-search';
import { PostgresSearch } from './search/postgres-search';
import { SearchEngine } from './search/search-engine';

const shared = [
  Database,
  Passwords,
  Dispatcher,
  Events,
  Registry,
  Cursors,
  Origins,
  RateLimits,
  RequestBudget,
  JobQueue,
  Worker,
  Workers,
  CleanupJob,
  LiveHub,
  Nodes,
  Outbound,
  Upgrades,
  BootChecks,
  MetadataScanner,
  Health,
  Metrics,
];

/** Everything that knows no business word. Connected once, by whoever starts the process. */
@Global()
@Module({})
export class PlatformModule {
  static with(config: Config, source: DataSource, clock: Clock): DynamicModule {
    const ports = [
      { provide: CONFIG, useValue: config },
      { provide: Clock, useValue: clock },
      { provide: FileStore, useFactory: () => fileStore(config) },
      { provide: Mailer, useFactory: () => mailer(config) },
      PostgresSearch,
      { provide: MeiliSearch, useFactory: () => new MeiliSearch(config) },
      {
        provide: SearchEngine,
        inject: [MeiliSearch, PostgresSearch],
        useFactory: (meili: MeiliSearch, postgres: PostgresSearch) =>
          meili.configured ? new GuardedSearch(meili, postgres, () => clock.now().getTime()) : postgres,
      },
    ];
    return {
      module: PlatformModule,
      imports: [
        DiscoveryModule,
        TypeOrmModule.forRootAsync({ useFactory: () => ({ ...source.options, retryAttempts: 0 }), dataSourceFactory: async () => source }),
      ],
      controllers: [SystemController],
      providers: [...shared, ...ports, { provide: APP_GUARD, useClass: AccessGuard }, { provide: APP_FILTER, useClass: ProblemFilter }],
      exports: [...shared, ...ports, DiscoveryModule],
    };
  }
}

const mailer = (config: Config): Mailer =>
  config.SMTP_URL ? new SmtpMailer(config.SMTP_URL, config.MAIL_FROM) : new FolderMailer(join(config.RUCHE_DATA, 'mail'), config.MAIL_FROM);
