import { Controller } from '@nestjs/common';
import { home, type InputOf } from '@ruche/contracts';
import type { Actor } from '../../core/access';
import { Can, Viewer } from '../../platform/auth/access';
import { Endpoint, Input } from '../../platform/http/endpoint';
import { HomeService } from './home.service';

@Controller()
export class HomeController {
  constructor(private readonly service: HomeService) {}

  @Endpoint(home.get)
  @Can('home:read')
  get(@Viewer() viewer: Actor) {
    return this.service.home(viewer);
  }

  @Endpoint(home.activity)
  @Can('home:read')
  activity(@Viewer() viewer: Actor, @Input() { query }: InputOf<typeof home.activity>) {
    return this.service.activity(viewer, query);
  }

  @Endpoint(home.mix)
  @Can('home:read')
  mix(@Viewer() viewer: Actor, @Input() { query }: InputOf<typeof home.mix>) {
    return this.service.mix(viewer, query);
  }
}
