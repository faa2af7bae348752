import type { Part } from '../../platform/part';
import { SearchPopularityJob } from './popularity';
import { SearchRepairJob } from './repair.job';
import { MeiliConsumer, SearchConsumer } from './search.consumer';
import { SearchController } from './search.controller';
import { SearchService } from './search.service';

export const search: Part = {
  controllers: [SearchController],
  providers: [SearchService, SearchConsumer, MeiliConsumer, SearchRepairJob, SearchPopularityJob],
};
