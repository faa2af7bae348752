import type { Part } from '../../platform/part';
import { ExpertiseConsumer } from './expertise.consumer';
import { ExpertiseJob } from './expertise.job';

export const expertise: Part = { controllers: [], providers: [ExpertiseConsumer, ExpertiseJob] };
