import type { Part } from '../../platform/part';
import { ContestsService } from './contests.service';
import { PointsConsumer } from './points.consumer';
import { PointsController } from './points.controller';
import { PointsService } from './points.service';
import { RecalculateJob } from './recalculate.job';
import { RecalculationsService } from './recalculations.service';
import { RecognitionService } from './recognition.service';
import { RulesService } from './rules.service';
import { SettlePointsJob } from './settle.job';
import { WeeklyPoints } from './weekly-points';

export const points: Part = {
  controllers: [PointsController],
  providers: [
    PointsConsumer,
    SettlePointsJob,
    PointsService,
    RulesService,
    RecalculationsService,
    RecalculateJob,
    ContestsService,
    RecognitionService,
    WeeklyPoints,
  ],
};
