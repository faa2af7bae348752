import { Module } from '@nestjs/common';
import { IdeasModule } from './ideas';

/** What people came for. */
@Module({ imports: [IdeasModule] })
export class FeaturesModule {}
