import type { Part } from '../../platform/part';
import { LiveController } from './live.controller';
import { LiveFeed } from './live-feed';
import { LiveStreams } from './live-streams';

export const live: Part = { controllers: [LiveController], providers: [LiveStreams, LiveFeed] };
