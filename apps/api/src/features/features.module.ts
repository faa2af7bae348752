import { Module } from '@nestjs/common';
import { AnnouncementsModule } from './announcements';
import { FeedsModule } from './feeds';
import { IdeasModule } from './ideas';
import { KudosModule } from './kudos';
import { PostsModule } from './posts';
import { QuestionsModule } from './questions';
import { TopicsModule } from './topics';

/** What people came for. */
@Module({ imports: [IdeasModule, QuestionsModule, TopicsModule, PostsModule, AnnouncementsModule, FeedsModule, KudosModule] })
export class FeaturesModule {}
