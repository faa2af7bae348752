import { Module } from '@nestjs/common';
import { IdeasModule } from './ideas';
import { QuestionsModule } from './questions';
import { TopicsModule } from './topics';

/** What people came for. */
@Module({ imports: [IdeasModule, QuestionsModule, TopicsModule] })
export class FeaturesModule {}
