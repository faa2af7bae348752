import type { Part } from '../../platform/part';
import { FileRights } from './file-rights';
import { FileVersionsController } from './file-versions.controller';
import { FileVersionsService } from './file-versions.service';

export const fileVersions: Part = { controllers: [FileVersionsController], providers: [FileRights, FileVersionsService] };
