import type { Job } from '../../platform/events/consumer';
import { BackgroundJob } from '../../platform/events/workers';
import { RECALCULATE, RecalculationsService } from './recalculations.service';

/** Counts again what an admin asked for. */
@BackgroundJob()
export class RecalculateJob implements Job<{ id: number }> {
  readonly name = RECALCULATE;

  constructor(private readonly recalculations: RecalculationsService) {}

  run({ id }: { id: number }): Promise<void> {
    return this.recalculations.run(id);
  }
}
