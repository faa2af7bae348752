import { Controller } from '@nestjs/common';
import { type InputOf, passages } from '@ruche/contracts';
import { Can, Viewer } from '../../platform/auth/access';
import { Database } from '../../platform/database/database';
import { Cursors } from '../../platform/http/cursor';
import { Endpoint, Input } from '../../platform/http/endpoint';
import type { Actor } from '../access';
import { findPassage, listPassages } from './passages.queries';
import { PassagesService } from './passages.service';

@Controller()
export class PassagesController {
  constructor(
    private readonly passages: PassagesService,
    private readonly db: Database,
    private readonly cursors: Cursors,
  ) {}

  @Endpoint(passages.list)
  @Can('entry:read')
  list(@Viewer() viewer: Actor, @Input() { params, query }: InputOf<typeof passages.list>) {
    return listPassages(this.db, this.cursors, viewer, params.id, query);
  }

  @Endpoint(passages.get)
  @Can('entry:read')
  async get(@Viewer() viewer: Actor, @Input() { params }: InputOf<typeof passages.get>) {
    return (await findPassage(this.db, viewer, params.id)).passage;
  }

  @Endpoint(passages.resolve)
  @Can('entry:take-part')
  resolve(@Viewer() viewer: Actor, @Input() { params }: InputOf<typeof passages.resolve>) {
    return this.passages.resolve(viewer, params.id, true);
  }

  @Endpoint(passages.reopen)
  @Can('entry:take-part')
  reopen(@Viewer() viewer: Actor, @Input() { params }: InputOf<typeof passages.reopen>) {
    return this.passages.resolve(viewer, params.id, false);
  }
}
