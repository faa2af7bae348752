import { Controller } from '@nestjs/common';
import { type InputOf, pages } from '@ruche/contracts';
import type { Actor } from '../../core/access';
import { Can, Viewer } from '../../platform/auth/access';
import { Endpoint, Input } from '../../platform/http/endpoint';
import { PageReadersService } from './page-readers.service';

@Controller()
export class PageReadersController {
  constructor(private readonly service: PageReadersService) {}

  @Endpoint(pages.readers)
  @Can('page:read')
  readers(@Viewer() viewer: Actor, @Input() { params }: InputOf<typeof pages.readers>) {
    return this.service.read(viewer, params.id);
  }

  @Endpoint(pages.restrict)
  @Can('page:write')
  restrict(@Viewer() viewer: Actor, @Input() { params, body }: InputOf<typeof pages.restrict>) {
    return this.service.restrict(viewer, params.id, body);
  }

  @Endpoint(pages.unrestrict)
  @Can('page:write')
  unrestrict(@Viewer() viewer: Actor, @Input() { params }: InputOf<typeof pages.unrestrict>) {
    return this.service.open(viewer, params.id);
  }
}
