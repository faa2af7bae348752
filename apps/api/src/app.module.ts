import { type DynamicModule, Module } from '@nestjs/common';
import type { DataSource } from 'typeorm';
import { CoreModule } from './core/core.module';
import { DemoModule } from './demo/demo.module';
import { FeaturesModule } from './features/features.module';
import type { Clock } from './platform/clock/clock';
import type { Config } from './platform/config/config';
import { PlatformModule } from './platform/platform.module';
import { ProjectionsModule } from './projections/projections.module';
import { WikiImportModule } from './wiki-import';

/** The table of contents. */
@Module({})
export class AppModule {
  static with(config: Config, source: DataSource, clock: Clock): DynamicModule {
    return {
      module: AppModule,
      imports: [PlatformModule.with(config, source, clock), CoreModule, FeaturesModule, ProjectionsModule, WikiImportModule, DemoModule],
    };
  }
}
