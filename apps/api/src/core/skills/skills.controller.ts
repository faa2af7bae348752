import { Controller } from '@nestjs/common';
import { endorsements, type InputOf, skills } from '@ruche/contracts';
import { Can, Viewer } from '../../platform/auth/access';
import { Endpoint, Input } from '../../platform/http/endpoint';
import type { Actor } from '../access';
import { EndorsementsService } from './endorsements.service';
import { SkillsService } from './skills.service';

@Controller()
export class SkillsController {
  constructor(
    private readonly skills: SkillsService,
    private readonly endorsements: EndorsementsService,
  ) {}

  @Endpoint(skills.list)
  @Can('directory:browse')
  list(@Viewer() viewer: Actor, @Input() { query }: InputOf<typeof skills.list>) {
    return this.skills.list(viewer, query.q);
  }

  @Endpoint(skills.all)
  @Can('skill:manage')
  all(@Input() { query }: InputOf<typeof skills.all>) {
    return this.skills.all(query);
  }

  @Endpoint(skills.merge)
  @Can('skill:manage')
  merge(@Viewer() viewer: Actor, @Input() { params, body }: InputOf<typeof skills.merge>) {
    return this.skills.merge(viewer, params.id, body.intoId);
  }

  @Endpoint(skills.unmerge)
  @Can('skill:manage')
  unmerge(@Viewer() viewer: Actor, @Input() { params }: InputOf<typeof skills.unmerge>) {
    return this.skills.unmerge(viewer, params.id);
  }

  @Endpoint(skills.update)
  @Can('skill:manage')
  update(@Viewer() viewer: Actor, @Input() { params, body }: InputOf<typeof skills.update>) {
    return this.skills.update(viewer, params.id, body);
  }

  @Endpoint(endorsements.list)
  @Can('people:read')
  endorsed(@Viewer() viewer: Actor, @Input() { params }: InputOf<typeof endorsements.list>) {
    return this.endorsements.list(viewer, params.handle, params.skillId);
  }

  @Endpoint(endorsements.shared)
  @Can('directory:browse')
  shared(@Viewer() viewer: Actor, @Input() { params }: InputOf<typeof endorsements.shared>) {
    return this.endorsements.shared(viewer, params.handle);
  }

  @Endpoint(endorsements.set)
  @Can('directory:browse')
  endorse(@Viewer() viewer: Actor, @Input() { params, body }: InputOf<typeof endorsements.set>) {
    return this.endorsements.set(viewer, params.handle, params.skillId, body.entryId);
  }

  @Endpoint(endorsements.remove)
  @Can('directory:browse')
  unendorse(@Viewer() viewer: Actor, @Input() { params }: InputOf<typeof endorsements.remove>) {
    return this.endorsements.remove(viewer, params.handle, params.skillId);
  }
}
