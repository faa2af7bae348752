import { Injectable, Module, type OnModuleInit } from '@nestjs/common';
import { Kinds } from '../../core/entries';
import { AgeRanksJob } from './age-ranks.job';
import { Forum } from './forum';
import { letGoOfMerged, TopicMerges } from './merges.service';
import { RanksConsumer } from './ranks.consumer';
import { SplitService } from './split.service';
import { TopicsController } from './topics.controller';
import { TopicsService } from './topics.service';

/** How topics differ from other entries. */
@Injectable()
class TopicKind implements OnModuleInit {
  constructor(private readonly kinds: Kinds) {}

  onModuleInit(): void {
    this.kinds.define('topic', { purge: letGoOfMerged });
  }
}

@Module({
  controllers: [TopicsController],
  providers: [TopicKind, TopicsService, Forum, SplitService, TopicMerges, RanksConsumer, AgeRanksJob],
})
export class TopicsModule {}
