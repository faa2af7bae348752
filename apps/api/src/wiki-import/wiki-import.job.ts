import type { Job } from '../platform/events/consumer';
import { BackgroundJob } from '../platform/events/workers';
import { IMPORT_JOB, PageImportsService } from './page-imports.service';

/** Makes the pages of an archive that somebody sent. */
@BackgroundJob()
export class WikiImportJob implements Job<{ id: number }> {
  readonly name = IMPORT_JOB;

  constructor(private readonly imports: PageImportsService) {}

  run({ id }: { id: number }): Promise<void> {
    return this.imports.run(id);
  }
}
