import { Controller, Res } from '@nestjs/common';
import { type InputOf, search } from '@ruche/contracts';
import type { FastifyReply } from 'fastify';
import type { Actor } from '../../core/access';
import { Can, Viewer } from '../../platform/auth/access';
import { Endpoint, Input } from '../../platform/http/endpoint';
import { type Found, SearchService } from './search.service';

@Controller()
export class SearchController {
  constructor(private readonly searching: SearchService) {}

  @Endpoint(search.find)
  @Can('search:use')
  async find(@Viewer() viewer: Actor, @Input() { query }: InputOf<typeof search.find>, @Res({ passthrough: true }) reply: FastifyReply) {
    return said(reply, await this.searching.find(viewer, query));
  }

  @Endpoint(search.suggest)
  @Can('search:use')
  async suggest(
    @Viewer() viewer: Actor,
    @Input() { query }: InputOf<typeof search.suggest>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return said(reply, await this.searching.suggest(viewer, query));
  }
}

/** The answer, with word of a stand-in having given it. */
function said<T>(reply: FastifyReply, found: Found<T>): T {
  if (found.degraded) void reply.header('x-search-degraded', '1');
  return found.reply;
}
