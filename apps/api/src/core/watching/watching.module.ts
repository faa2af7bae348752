import type { Part } from '../../platform/part';
import { WatchingController } from './watching.controller';
import { WatchingService } from './watching.service';

export const watching: Part = { controllers: [WatchingController], providers: [WatchingService] };
