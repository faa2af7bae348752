import { Controller } from '@nestjs/common';
import { type InputOf, trash } from '@ruche/contracts';
import { Can, Viewer } from '../../platform/auth/access';
import { Endpoint, Input } from '../../platform/http/endpoint';
import type { Actor } from '../access';
import { TrashService } from './trash.service';

@Controller()
export class TrashController {
  constructor(private readonly trash: TrashService) {}

  @Endpoint(trash.list)
  @Can('entry:read')
  list(@Viewer() viewer: Actor, @Input() { query }: InputOf<typeof trash.list>) {
    return this.trash.list(viewer, query);
  }

  @Endpoint(trash.restore)
  @Can('entry:take-part')
  restore(@Viewer() viewer: Actor, @Input() { params }: InputOf<typeof trash.restore>) {
    return this.trash.restore(viewer, params.id);
  }

  @Endpoint(trash.purge)
  @Can('entry:take-part')
  purge(@Viewer() viewer: Actor, @Input() { params }: InputOf<typeof trash.purge>) {
    return this.trash.purge(viewer, params.id);
  }
}
