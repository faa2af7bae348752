import type { Part } from '../../platform/part';
import { BoardsController } from './boards.controller';
import { BoardsService } from './boards.service';
import { FoldCountsJob } from './fold-counts.job';
import { NewcomersJob } from './newcomers.job';

/** Sums of the ledger, by place and time. */
export const boards: Part = { controllers: [BoardsController], providers: [BoardsService, FoldCountsJob, NewcomersJob] };
