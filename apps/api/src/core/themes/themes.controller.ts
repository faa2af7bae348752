import { Controller } from '@nestjs/common';
import { type InputOf, themes } from '@ruche/contracts';
import { Can, Viewer } from '../../platform/auth/access';
import { Endpoint, Input } from '../../platform/http/endpoint';
import type { Actor } from '../access';
import { ThemesService } from './themes.service';

@Controller()
export class ThemesController {
  constructor(private readonly themes: ThemesService) {}

  @Endpoint(themes.list)
  @Can('theme:read')
  list(@Viewer() viewer: Actor) {
    return this.themes.list(viewer);
  }

  @Endpoint(themes.create)
  @Can('theme:manage')
  create(@Viewer() viewer: Actor, @Input() { body }: InputOf<typeof themes.create>) {
    return this.themes.create(viewer, body);
  }

  @Endpoint(themes.update)
  @Can('theme:manage')
  update(@Viewer() viewer: Actor, @Input() { params, body }: InputOf<typeof themes.update>) {
    return this.themes.update(viewer, params.id, body);
  }

  @Endpoint(themes.remove)
  @Can('theme:manage')
  remove(@Viewer() viewer: Actor, @Input() { params }: InputOf<typeof themes.remove>) {
    return this.themes.remove(viewer, params.id);
  }
}
