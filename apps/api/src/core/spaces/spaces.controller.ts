import { Controller } from '@nestjs/common';
import { type InputOf, spaces } from '@ruche/contracts';
import { Can, Viewer } from '../../platform/auth/access';
import { Endpoint, Input } from '../../platform/http/endpoint';
import type { Actor } from '../access';
import { CharterService } from './charter.service';
import { JoiningService } from './joining.service';
import { MembersService } from './members.service';
import { PinsService } from './pins.service';
import { SpacesService } from './spaces.service';

@Controller()
export class SpacesController {
  constructor(
    private readonly spaces: SpacesService,
    private readonly membership: MembersService,
    private readonly joining: JoiningService,
    private readonly charter: CharterService,
    private readonly pins: PinsService,
  ) {}

  @Endpoint(spaces.list)
  @Can('space:read')
  list(@Viewer() viewer: Actor, @Input() { query }: InputOf<typeof spaces.list>) {
    return this.spaces.list(viewer, query);
  }

  @Endpoint(spaces.get)
  @Can('space:read')
  get(@Viewer() viewer: Actor, @Input() { params }: InputOf<typeof spaces.get>) {
    return this.spaces.get(viewer, params.slug);
  }

  @Endpoint(spaces.create)
  @Can('space:create')
  create(@Viewer() viewer: Actor, @Input() { body }: InputOf<typeof spaces.create>) {
    return this.spaces.create(viewer, body);
  }

  @Endpoint(spaces.update)
  @Can('space:manage')
  update(@Viewer() viewer: Actor, @Input() { params, body }: InputOf<typeof spaces.update>) {
    return this.spaces.update(viewer, params.slug, body);
  }

  @Endpoint(spaces.members)
  @Can('space:read')
  members(@Viewer() viewer: Actor, @Input() { params, query }: InputOf<typeof spaces.members>) {
    return this.membership.list(viewer, params.slug, query);
  }

  @Endpoint(spaces.join)
  @Can('space:join')
  join(@Viewer() viewer: Actor, @Input() { params }: InputOf<typeof spaces.join>) {
    return this.joining.join(viewer, params.slug);
  }

  @Endpoint(spaces.leave)
  @Can('space:join')
  leave(@Viewer() viewer: Actor, @Input() { params }: InputOf<typeof spaces.leave>) {
    return this.joining.leave(viewer, params.slug);
  }

  @Endpoint(spaces.request)
  @Can('space:join')
  request(@Viewer() viewer: Actor, @Input() { params, body }: InputOf<typeof spaces.request>) {
    return this.joining.request(viewer, params.slug, body.message);
  }

  @Endpoint(spaces.requests)
  @Can('space:manage')
  requests(@Viewer() viewer: Actor, @Input() { params, query }: InputOf<typeof spaces.requests>) {
    return this.joining.requests(viewer, params.slug, query);
  }

  @Endpoint(spaces.answer)
  @Can('space:manage')
  answer(@Viewer() viewer: Actor, @Input() { params, body }: InputOf<typeof spaces.answer>) {
    return this.joining.answer(viewer, params.slug, params.personId, body.accept);
  }

  @Endpoint(spaces.setMember)
  @Can('space:manage')
  setMember(@Viewer() viewer: Actor, @Input() { params, body }: InputOf<typeof spaces.setMember>) {
    return this.membership.set(viewer, params.slug, params.personId, body.role);
  }

  @Endpoint(spaces.removeMember)
  @Can('space:manage')
  removeMember(@Viewer() viewer: Actor, @Input() { params }: InputOf<typeof spaces.removeMember>) {
    return this.membership.remove(viewer, params.slug, params.personId);
  }

  @Endpoint(spaces.acceptCharter)
  @Can('entry:take-part')
  acceptCharter(@Viewer() viewer: Actor, @Input() { params, body }: InputOf<typeof spaces.acceptCharter>) {
    return this.charter.accept(viewer, params.slug, body?.version);
  }

  @Endpoint(spaces.pin)
  @Can('space:manage')
  pin(@Viewer() viewer: Actor, @Input() { params, body }: InputOf<typeof spaces.pin>) {
    return this.pins.pin(viewer, params.slug, params.entryId, body?.expiresAt ?? null);
  }

  @Endpoint(spaces.unpin)
  @Can('space:manage')
  unpin(@Viewer() viewer: Actor, @Input() { params }: InputOf<typeof spaces.unpin>) {
    return this.pins.unpin(viewer, params.slug, params.entryId);
  }
}
