import { Controller } from '@nestjs/common';
import { type InputOf, notificationPreferences, watching } from '@ruche/contracts';
import type { Actor } from '../../core/access';
import { Can, Viewer } from '../../platform/auth/access';
import { Endpoint, Input } from '../../platform/http/endpoint';
import { AudiencesService } from './audiences.service';
import { PreferencesService } from './preferences.service';

@Controller()
export class PreferencesController {
  constructor(
    private readonly preferences: PreferencesService,
    private readonly audiences: AudiencesService,
  ) {}

  @Endpoint(notificationPreferences.get)
  @Can('notification:own')
  get(@Viewer() viewer: Actor) {
    return this.preferences.get(viewer);
  }

  @Endpoint(notificationPreferences.update)
  @Can('notification:own')
  update(@Viewer() viewer: Actor, @Input() { body }: InputOf<typeof notificationPreferences.update>) {
    return this.preferences.update(viewer, body);
  }

  @Endpoint(watching.entryAudience)
  @Can('entry:read')
  ofEntry(@Viewer() viewer: Actor, @Input() { params, query }: InputOf<typeof watching.entryAudience>) {
    return this.audiences.ofEntry(viewer, params.id, query.everybody);
  }

  @Endpoint(watching.spaceAudience)
  @Can('space:read')
  ofSpace(@Viewer() viewer: Actor, @Input() { params, query }: InputOf<typeof watching.spaceAudience>) {
    return this.audiences.ofSpace(viewer, params.slug, query);
  }
}
