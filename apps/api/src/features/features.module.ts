import { Module } from '@nestjs/common';
import { IdeasModule } from './ideas';
import { QuestionsModule } from './questions';

/** What people came for. */
@Module({ imports: [IdeasModule, QuestionsModule] })
export class FeaturesModule {}
