import { Controller } from '@nestjs/common';
import { favourites, type InputOf } from '@ruche/contracts';
import { Can, Viewer } from '../../platform/auth/access';
import { Endpoint, Input } from '../../platform/http/endpoint';
import type { Actor } from '../access';
import { FavouritesService } from './favourites.service';

@Controller()
export class FavouritesController {
  constructor(private readonly service: FavouritesService) {}

  @Endpoint(favourites.list)
  @Can('favourite:own')
  list(@Viewer() viewer: Actor, @Input() { query }: InputOf<typeof favourites.list>) {
    return this.service.list(viewer, query);
  }

  @Endpoint(favourites.addEntry)
  @Can('favourite:own')
  addEntry(@Viewer() viewer: Actor, @Input() { params }: InputOf<typeof favourites.addEntry>) {
    return this.service.entry(viewer, params.id, true);
  }

  @Endpoint(favourites.removeEntry)
  @Can('favourite:own')
  removeEntry(@Viewer() viewer: Actor, @Input() { params }: InputOf<typeof favourites.removeEntry>) {
    return this.service.entry(viewer, params.id, false);
  }

  @Endpoint(favourites.addSpace)
  @Can('favourite:own')
  addSpace(@Viewer() viewer: Actor, @Input() { params }: InputOf<typeof favourites.addSpace>) {
    return this.service.space(viewer, params.slug, true);
  }

  @Endpoint(favourites.removeSpace)
  @Can('favourite:own')
  removeSpace(@Viewer() viewer: Actor, @Input() { params }: InputOf<typeof favourites.removeSpace>) {
    return this.service.space(viewer, params.slug, false);
  }

  @Endpoint(favourites.addPerson)
  @Can('favourite:own')
  addPerson(@Viewer() viewer: Actor, @Input() { params }: InputOf<typeof favourites.addPerson>) {
    return this.service.person(viewer, params.handle, true);
  }

  @Endpoint(favourites.removePerson)
  @Can('favourite:own')
  removePerson(@Viewer() viewer: Actor, @Input() { params }: InputOf<typeof favourites.removePerson>) {
    return this.service.person(viewer, params.handle, false);
  }

  @Endpoint(favourites.move)
  @Can('favourite:own')
  move(@Viewer() viewer: Actor, @Input() { params, body }: InputOf<typeof favourites.move>) {
    return this.service.move(viewer, params.id, body.after);
  }
}
