import type { Part } from '../../platform/part';
import { HelpingConsumer } from './helping.consumer';

export const helping: Part = { controllers: [], providers: [HelpingConsumer] };
