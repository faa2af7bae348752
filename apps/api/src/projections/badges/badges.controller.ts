import { Controller, Inject } from '@nestjs/common';
import { badges, type InputOf } from '@ruche/contracts';
import type { Actor } from '../../core/access';
import { personFor } from '../../core/people';
import { Can, Viewer } from '../../platform/auth/access';
import { Clock } from '../../platform/clock/clock';
import { CONFIG, type Config } from '../../platform/config/config';
import { Database } from '../../platform/database/database';
import { Endpoint, Input } from '../../platform/http/endpoint';
import { Problems } from '../../platform/http/problem';
import { catalogueFor, heldBy } from './my-badges';

@Controller()
export class BadgesController {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Endpoint(badges.list)
  @Can('recognition:use')
  async list(@Viewer() viewer: Actor) {
    return { items: await catalogueFor(this.db, viewer.id, this.config.COMPANY_TIME_ZONE, this.clock.now()) };
  }

  /** Their own person also sees those that they got in places that not everybody reads. */
  @Endpoint(badges.of)
  @Can('recognition:use')
  async of(@Viewer() viewer: Actor, @Input() { params }: InputOf<typeof badges.of>) {
    const person = await personFor(this.db, viewer, { handle: params.handle });
    if (!person) throw Problems.notFound();
    return { items: await heldBy(this.db, person.id, person.id !== viewer.id) };
  }
}
