import type { Part } from '../../platform/part';
import { PurgeTrash } from './purge-trash.job';
import { TrashController } from './trash.controller';
import { TrashService } from './trash.service';

export const trashPart: Part = { controllers: [TrashController], providers: [TrashService, PurgeTrash] };
