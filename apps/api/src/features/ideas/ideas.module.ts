import { Injectable, Module, type OnModuleInit } from '@nestjs/common';
import { Kinds } from '../../core/entries';
import { WeeklyParts } from '../../core/mail';
import { AutoOpenJob } from './auto-open.job';
import { Exposures } from './exposures';
import { IdeaBoard } from './idea-board';
import { IdeasController } from './ideas.controller';
import { canVote, type IdeaRecord } from './ideas.policy';
import { beginIdea, IdeasService } from './ideas.service';
import { letGoOfMerged, MergesService } from './merges.service';
import { TransitionsService } from './transitions.service';
import { ideasForTheirVote, threeMonthsLater, whatBecame } from './weekly';

/** How ideas differ from other entries. */
@Injectable()
class IdeaKind implements OnModuleInit {
  constructor(
    private readonly kinds: Kinds,
    private readonly weekly: WeeklyParts,
  ) {}

  onModuleInit(): void {
    this.kinds.define('idea', {
      canVote: (actor, entry) => canVote(actor, entry as IdeaRecord),
      purge: letGoOfMerged,
      begin: beginIdea,
    });
    this.weekly.add('votes', ideasForTheirVote);
    this.weekly.add('outcomes', whatBecame);
    this.weekly.add('later', threeMonthsLater);
  }
}

@Module({
  controllers: [IdeasController],
  providers: [IdeaKind, IdeasService, IdeaBoard, TransitionsService, MergesService, Exposures, AutoOpenJob],
})
export class IdeasModule {}
