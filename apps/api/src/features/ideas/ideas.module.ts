import { Injectable, Module, type OnModuleInit } from '@nestjs/common';
import { Kinds } from '../../core/entries';
import { AutoOpenJob } from './auto-open.job';
import { Exposures } from './exposures';
import { IdeaBoard } from './idea-board';
import { IdeasController } from './ideas.controller';
import { canVote, type IdeaRecord } from './ideas.policy';
import { beginIdea, IdeasService } from './ideas.service';
import { letGoOfMerged, MergesService } from './merges.service';
import { TransitionsService } from './transitions.service';

/** How ideas differ from other entries. */
@Injectable()
class IdeaKind implements OnModuleInit {
  constructor(private readonly kinds: Kinds) {}

  onModuleInit(): void {
    this.kinds.define('idea', {
      canVote: (actor, entry) => canVote(actor, entry as IdeaRecord),
      purge: letGoOfMerged,
      begin: beginIdea,
    });
  }
}

@Module({
  controllers: [IdeasController],
  providers: [IdeaKind, IdeasService, IdeaBoard, TransitionsService, MergesService, Exposures, AutoOpenJob],
})
export class IdeasModule {}
