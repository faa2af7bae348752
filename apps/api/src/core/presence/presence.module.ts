import type { Part } from '../../platform/part';
import { PresenceController } from './presence.controller';
import { PresenceKeeper } from './presence-keeper';
import { PresenceService } from './presence.service';

export const presence: Part = { controllers: [PresenceController], providers: [PresenceService, PresenceKeeper] };
