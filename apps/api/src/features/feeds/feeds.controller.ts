import { createHash } from 'node:crypto';
import { Controller, Req, Res } from '@nestjs/common';
import { type InputOf, syndication } from '@ruche/contracts';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Actor } from '../../core/access';
import { DownloadService } from '../../core/files';
import { Can, Public, Viewer } from '../../platform/auth/access';
import { Endpoint, Input } from '../../platform/http/endpoint';
import { names } from '../../platform/http/etag';
import { networkOf } from '../../platform/http/network';
import { FeedTokensService } from './feed-tokens.service';
import { toAtom, toRss } from './feed-xml';
import { FeedsService, type Subject } from './feeds.service';

type Format = 'rss' | 'atom';
interface Asked {
  token: string;
  format: Format;
}

@Controller()
export class FeedsController {
  constructor(
    private readonly tokensOf: FeedTokensService,
    private readonly feeds: FeedsService,
    private readonly downloads: DownloadService,
  ) {}

  @Endpoint(syndication.tokens)
  @Can('feed:own')
  tokens(@Viewer() viewer: Actor) {
    return this.tokensOf.list(viewer);
  }

  @Endpoint(syndication.createToken)
  @Can('feed:own')
  createToken(@Viewer() viewer: Actor, @Input() { body }: InputOf<typeof syndication.createToken>) {
    return this.tokensOf.create(viewer, body.name);
  }

  @Endpoint(syndication.revokeToken)
  @Can('feed:own')
  revokeToken(@Viewer() viewer: Actor, @Input() { params }: InputOf<typeof syndication.revokeToken>) {
    return this.tokensOf.revoke(viewer, params.id);
  }

  @Endpoint(syndication.company)
  @Public()
  async company(
    @Input() { params, query }: InputOf<typeof syndication.company>,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ) {
    await this.send({ token: params.token, format: query.format }, { company: true }, request, reply);
  }

  @Endpoint(syndication.person)
  @Public()
  async person(@Input() { params, query }: InputOf<typeof syndication.person>, @Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    await this.send({ token: params.token, format: query.format }, { handle: params.handle }, request, reply);
  }

  @Endpoint(syndication.theme)
  @Public()
  async theme(@Input() { params, query }: InputOf<typeof syndication.theme>, @Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    await this.send({ token: params.token, format: query.format }, { themeId: params.id }, request, reply);
  }

  @Endpoint(syndication.picture)
  @Public()
  async picture(@Input() { params }: InputOf<typeof syndication.picture>, @Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    const actor = await this.tokensOf.personOf(params.token, networkOf(request.ip), 'feedPicture');
    const stored = await this.feeds.picture(actor, params.id);
    // Readers in a browser show it on a page of their own; the secret in its address is what opens it.
    await this.downloads.sendStored(actor, stored, 'full', request, reply, { 'cross-origin-resource-policy': 'cross-origin' });
  }

  /** The feed of whoever the token stands for, never of a cookie; not kept by anybody between, not to be indexed. */
  private async send({ token, format }: Asked, subject: Subject, request: FastifyRequest, reply: FastifyReply): Promise<void> {
    const actor = await this.tokensOf.personOf(token, networkOf(request.ip));
    const feed = await this.feeds.feed(actor, subject, { path: request.url, token });
    const xml = format === 'atom' ? toAtom(feed) : toRss(feed);
    const etag = `"${createHash('sha256').update(xml).digest('base64url').slice(0, 27)}"`;
    void reply.headers({
      'content-type': `application/${format}+xml; charset=utf-8`,
      'cache-control': 'private, no-cache',
      'x-robots-tag': 'noindex, nofollow',
      'referrer-policy': 'no-referrer',
      'content-security-policy': "sandbox; default-src 'none'",
      etag,
    });
    if (names(request.headers['if-none-match'], etag)) return void (await reply.status(304).send());
    await reply.send(xml);
  }
}
