import { Controller } from '@nestjs/common';
import { home, type InputOf } from '@ruche/contracts';
import type { Actor } from '../../core/access';
import { Can, Viewer } from '../../platform/auth/access';
import { Endpoint, Input } from '../../platform/http/endpoint';
import { HomeService } from './home.service';
import { HomeChoicesService } from './home-choices.service';

@Controller()
export class HomeController {
  constructor(
    private readonly service: HomeService,
    private readonly choices: HomeChoicesService,
  ) {}

  @Endpoint(home.get)
  @Can('home:read')
  get(@Viewer() viewer: Actor) {
    return this.service.home(viewer);
  }

  @Endpoint(home.choose)
  @Can('home:read')
  choose(@Viewer() viewer: Actor, @Input() { body }: InputOf<typeof home.choose>) {
    return this.choices.choose(viewer, body.hidden);
  }

  @Endpoint(home.visit)
  @Can('home:read')
  visit(@Viewer() viewer: Actor) {
    return this.choices.visit(viewer);
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
