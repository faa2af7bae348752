import { Module } from '@nestjs/common';
import { AnnouncementsModule } from './announcements';
import { FeedsModule } from './feeds';
import { HelpModule } from './help';
import { IdeasModule } from './ideas';
import { KudosModule } from './kudos';
import { PagesModule } from './pages';
import { PostsModule } from './posts';
import { QuestionsModule } from './questions';
import { QuickLinksModule } from './quick-links';
import { SpotlightModule } from './spotlight';
import { TopicsModule } from './topics';

/** What people came for. */
@Module({
  imports: [
    HelpModule,
    IdeasModule,
    QuestionsModule,
    TopicsModule,
    PagesModule,
    PostsModule,
    AnnouncementsModule,
    FeedsModule,
    QuickLinksModule,
    KudosModule,
    SpotlightModule,
  ],
})
export class FeaturesModule {}
