import 'reflect-metadata';
import { RequestMethod } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { DataSource } from 'typeorm';
import { AppModule } from './app.module';
import { type Clock, SystemClock } from './platform/clock/clock';
import type { Config } from './platform/config/config';
import { NestLogger } from './platform/http/nest-logger';
import { adapter, makeLogger, prepareServer } from './platform/http/server';

const outside = ['health/live', 'health/ready', 'metrics'].map((path) => ({ path, method: RequestMethod.GET }));

/** The whole server, ready to listen; specs and `main` make it the same way. */
export async function createApp(config: Config, source: DataSource, clock: Clock = new SystemClock()): Promise<NestFastifyApplication> {
  const logger = makeLogger(config);
  const app = await NestFactory.create<NestFastifyApplication>(AppModule.with(config, source, clock), adapter(config, logger) as never, {
    logger: new NestLogger(logger),
    bodyParser: false,
    abortOnError: false,
  });
  app.setGlobalPrefix('api', { exclude: outside });
  await prepareServer(app, config);
  await app.init();
  await app.getHttpAdapter().getInstance().ready();
  return app;
}
