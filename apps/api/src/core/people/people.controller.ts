import { Controller } from '@nestjs/common';
import { type InputOf, people } from '@ruche/contracts';
import { Can, Viewer } from '../../platform/auth/access';
import { Endpoint, Input } from '../../platform/http/endpoint';
import type { Actor } from '../access';
import { PeopleService } from './people.service';

@Controller()
export class PeopleController {
  constructor(private readonly people: PeopleService) {}

  @Endpoint(people.list)
  @Can('people:read')
  list(@Viewer() viewer: Actor, @Input() { query }: InputOf<typeof people.list>) {
    return this.people.list(viewer, query);
  }

  @Endpoint(people.mentionable)
  @Can('people:read')
  mentionable(@Viewer() viewer: Actor, @Input() { query }: InputOf<typeof people.mentionable>) {
    return this.people.mentionable(viewer, query);
  }

  @Endpoint(people.get)
  @Can('people:read')
  get(@Viewer() viewer: Actor, @Input() { params }: InputOf<typeof people.get>) {
    return this.people.get(viewer, params.handle);
  }

  @Endpoint(people.chart)
  @Can('people:read')
  chart(@Viewer() viewer: Actor, @Input() { params }: InputOf<typeof people.chart>) {
    return this.people.chart(viewer, params.handle);
  }
}
