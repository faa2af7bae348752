import { Logger } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import type { Job } from '../../platform/events/consumer';
import { BackgroundJob } from '../../platform/events/workers';
import { refreshPopularity } from './popularity';
import { verifySearch } from './rebuild';

/** Once a night the index is compared with what there is: themes renamed, counts that were missed, an engine that was down for long. */
@BackgroundJob()
export class SearchRepairJob implements Job {
  readonly name = 'search_repair';
  readonly cron = '40 3 * * *';
  private readonly log = new Logger('search');

  constructor(private readonly modules: ModuleRef) {}

  async run(): Promise<void> {
    const { missing, stale, orphan } = await verifySearch(this.modules, { fix: true });
    await refreshPopularity(this.modules);
    if (missing.length + stale.length + orphan.length)
      this.log.log(`repaired: ${missing.length} missing, ${stale.length} stale, ${orphan.length} orphan`);
  }
}
