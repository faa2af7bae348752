import type { Part } from '../../platform/part';
import { FindRingsJob } from './find-rings.job';
import { RingsController } from './rings.controller';
import { RingsService } from './rings.service';

export const rings: Part = { controllers: [RingsController], providers: [RingsService, FindRingsJob] };
