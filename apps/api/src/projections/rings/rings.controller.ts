import { Controller } from '@nestjs/common';
import { type InputOf, rings } from '@ruche/contracts';
import type { Actor } from '../../core/access';
import { Can, Confirmed, Viewer } from '../../platform/auth/access';
import { Endpoint, Input } from '../../platform/http/endpoint';
import { RingsService } from './rings.service';

@Controller()
export class RingsController {
  constructor(private readonly rings: RingsService) {}

  @Endpoint(rings.list)
  @Can('admin:use')
  list(@Viewer() viewer: Actor, @Input() { query }: InputOf<typeof rings.list>) {
    return this.rings.list(viewer, query);
  }

  @Endpoint(rings.decide)
  @Confirmed()
  @Can('admin:use')
  decide(@Viewer() viewer: Actor, @Input() { params, body }: InputOf<typeof rings.decide>) {
    return this.rings.decide(viewer, params.id, body);
  }
}
