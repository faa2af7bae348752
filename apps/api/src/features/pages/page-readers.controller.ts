import { Controller } from '@nestjs/common';
import { type InputOf, pageTrust } from '@ruche/contracts';
import type { Actor } from '../../core/access';
import { Can, Viewer } from '../../platform/auth/access';
import { Endpoint, Input } from '../../platform/http/endpoint';
import { PageReadersService } from './page-readers.service';

@Controller()
export class PageReadersController {
  constructor(private readonly service: PageReadersService) {}

  @Endpoint(pageTrust.readers)
  @Can('page:read')
  readers(@Viewer() viewer: Actor, @Input() { params }: InputOf<typeof pageTrust.readers>) {
    return this.service.read(viewer, params.id);
  }

  @Endpoint(pageTrust.restrict)
  @Can('page:write')
  restrict(@Viewer() viewer: Actor, @Input() { params, body }: InputOf<typeof pageTrust.restrict>) {
    return this.service.restrict(viewer, params.id, body);
  }

  @Endpoint(pageTrust.unrestrict)
  @Can('page:write')
  unrestrict(@Viewer() viewer: Actor, @Input() { params }: InputOf<typeof pageTrust.unrestrict>) {
    return this.service.open(viewer, params.id);
  }
}
