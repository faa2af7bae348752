import { Controller } from '@nestjs/common';
import { type InputOf, team } from '@ruche/contracts';
import { Can, Viewer } from '../../platform/auth/access';
import { Endpoint, Input } from '../../platform/http/endpoint';
import type { Actor } from '../access';
import { TeamService } from './team.service';

@Controller()
export class TeamController {
  constructor(private readonly team: TeamService) {}

  @Endpoint(team.get)
  @Can('profile:own')
  get(@Viewer() viewer: Actor) {
    return this.team.get(viewer);
  }

  @Endpoint(team.want)
  @Can('profile:own')
  want(@Viewer() viewer: Actor, @Input() { body }: InputOf<typeof team.want>) {
    return this.team.want(viewer, body);
  }
}
