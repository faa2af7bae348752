import { Controller, Req, Res } from '@nestjs/common';
import { type InputOf, stream } from '@ruche/contracts';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Can, Viewer } from '../../platform/auth/access';
import { credentialOf } from '../../platform/auth/access.guard';
import { tokenHash } from '../../platform/auth/tokens';
import { Endpoint, Input } from '../../platform/http/endpoint';
import { Origins } from '../../platform/http/origins';
import type { Actor } from '../access';
import { LiveFeed } from './live-feed';
import { LiveStreams } from './live-streams';

@Controller()
export class LiveController {
  constructor(
    private readonly streams: LiveStreams,
    private readonly feed: LiveFeed,
    private readonly origins: Origins,
  ) {}

  @Endpoint(stream.open)
  @Can('session:own')
  open(
    @Viewer() viewer: Actor,
    @Input() { query }: InputOf<typeof stream.open>,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ) {
    if (request.method === 'HEAD') return void reply.type('text/event-stream').send();
    this.streams.open(viewer, tokenHash(credentialOf(request, this.origins.secure)?.value ?? ''), reply);
    this.feed.opened(viewer.id, query.age);
  }
}
