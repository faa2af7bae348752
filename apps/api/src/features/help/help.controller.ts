import { Controller } from '@nestjs/common';
import { helpRequests, type InputOf } from '@ruche/contracts';
import type { Actor } from '../../core/access';
import { Can, Viewer } from '../../platform/auth/access';
import { Endpoint, Input } from '../../platform/http/endpoint';
import { HelpService } from './help.service';

@Controller()
export class HelpController {
  constructor(private readonly help: HelpService) {}

  @Endpoint(helpRequests.list)
  @Can('help:ask')
  list(@Viewer() viewer: Actor, @Input() { query }: InputOf<typeof helpRequests.list>) {
    return this.help.list(viewer, query);
  }

  @Endpoint(helpRequests.experts)
  @Can('help:ask')
  experts(@Viewer() viewer: Actor, @Input() { query }: InputOf<typeof helpRequests.experts>) {
    return this.help.experts(viewer, query);
  }

  @Endpoint(helpRequests.gaps)
  @Can('help:ask')
  gaps() {
    return this.help.gaps();
  }

  @Endpoint(helpRequests.create)
  @Can('help:ask')
  create(@Viewer() viewer: Actor, @Input() { body }: InputOf<typeof helpRequests.create>) {
    return this.help.create(viewer, body);
  }

  @Endpoint(helpRequests.get)
  @Can('help:ask')
  get(@Viewer() viewer: Actor, @Input() { params }: InputOf<typeof helpRequests.get>) {
    return this.help.get(viewer, params.id);
  }

  @Endpoint(helpRequests.answer)
  @Can('help:ask')
  answer(@Viewer() viewer: Actor, @Input() { params, body }: InputOf<typeof helpRequests.answer>) {
    return this.help.answer(viewer, params.id, body);
  }

  @Endpoint(helpRequests.rate)
  @Can('help:ask')
  rate(@Viewer() viewer: Actor, @Input() { params, body }: InputOf<typeof helpRequests.rate>) {
    return this.help.rate(viewer, params.id, body);
  }

  @Endpoint(helpRequests.close)
  @Can('help:ask')
  close(@Viewer() viewer: Actor, @Input() { params }: InputOf<typeof helpRequests.close>) {
    return this.help.close(viewer, params.id);
  }
}
