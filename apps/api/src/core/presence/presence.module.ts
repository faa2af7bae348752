import type { Part } from '../../platform/part';
import { PresenceController } from './presence.controller';
import { PresenceService } from './presence.service';
import { PresenceKeeper } from './presence-keeper';

export const presence: Part = { controllers: [PresenceController], providers: [PresenceService, PresenceKeeper] };
