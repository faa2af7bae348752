import { Controller } from '@nestjs/common';
import { type InputOf, __plural__ } from '@ruche/contracts';
import type { Actor } from '../../core/access';
import { Can, Viewer } from '../../platform/auth/access';
import { Endpoint, Input } from '../../platform/http/endpoint';
import { __Plural__Service } from './__plural__.service';

@Controller()
export class __Plural__Controller {
  constructor(private readonly __plural__: __Plural__Service) {}

  @Endpoint(__plural__.list)
  @Can('__singular__:read')
  list(@Viewer() viewer: Actor, @Input() { query }: InputOf<typeof __plural__.list>) {
    return this.__plural__.list(viewer, query);
  }

  @Endpoint(__plural__.create)
  @Can('__singular__:write')
  create(@Viewer() viewer: Actor, @Input() { body }: InputOf<typeof __plural__.create>) {
    return this.__plural__.create(viewer, body);
  }

  @Endpoint(__plural__.get)
  @Can('__singular__:read')
  get(@Viewer() viewer: Actor, @Input() { params }: InputOf<typeof __plural__.get>) {
    return this.__plural__.get(viewer, params.id);
  }

  @Endpoint(__plural__.update)
  @Can('__singular__:write')
  update(@Viewer() viewer: Actor, @Input() { params, body }: InputOf<typeof __plural__.update>) {
    return this.__plural__.update(viewer, params.id, body);
  }

  @Endpoint(__plural__.remove)
  @Can('__singular__:write')
  remove(@Viewer() viewer: Actor, @Input() { params }: InputOf<typeof __plural__.remove>) {
    return this.__plural__.remove(viewer, params.id);
  }

  @Endpoint(__plural__.restore)
  @Can('__singular__:write')
  restore(@Viewer() viewer: Actor, @Input() { params }: InputOf<typeof __plural__.restore>) {
    return this.__plural__.restore(viewer, params.id);
  }
}
