import { applyDecorators, Injectable, type OnModuleInit, SetMetadata } from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';
import type { Consumer, Job } from './consumer';
import { Registry } from './registry';

const WORKER = 'ruche:worker';
/** Marks a provider as the consumer of a queue. */
export const EventConsumer = () => applyDecorators(Injectable(), SetMetadata(WORKER, 'consumer'));
/** Marks a provider as a named job. */
export const BackgroundJob = () => applyDecorators(Injectable(), SetMetadata(WORKER, 'job'));

/** Finds every consumer and job at boot; two for one queue stop it. */
@Injectable()
export class Workers implements OnModuleInit {
  constructor(
    private readonly discovery: DiscoveryService,
    private readonly registry: Registry,
  ) {}

  onModuleInit(): void {
    for (const { instance, metatype } of this.discovery.getProviders()) {
      const kind = metatype && Reflect.getMetadata(WORKER, metatype);
      if (kind === 'consumer') this.registry.addConsumer(instance as Consumer);
      if (kind === 'job') this.registry.addJob(instance as Job);
    }
  }
}
