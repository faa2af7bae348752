import type { Part } from '../../platform/part';
import { DownloadService } from './download.service';
import { FilesController } from './files.controller';
import { FilesService } from './files.service';
import { Incoming } from './incoming';
import { RemoveUnusedFiles } from './remove-unused.job';
import { Staging } from './staging';
import { UploadService } from './upload.service';

export const files: Part = {
  controllers: [FilesController],
  providers: [FilesService, Staging, UploadService, DownloadService, Incoming, RemoveUnusedFiles],
};
