import { Controller, Headers, Req, Res } from '@nestjs/common';
import { type InputOf, me } from '@ruche/contracts';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Can, Confirmed, Viewer } from '../../platform/auth/access';
import { Endpoint, Input } from '../../platform/http/endpoint';
import { versionOf } from '../../platform/http/etag';
import type { Actor } from '../access';
import { DevicesService } from './devices.service';
import { PasswordService } from './password.service';
import { ProfileService } from './profile.service';
import { clientOf, SessionCookies } from './session-cookies';
import { TokensService } from './tokens.service';

@Controller()
export class MeController {
  constructor(
    private readonly profile: ProfileService,
    private readonly password: PasswordService,
    private readonly devices: DevicesService,
    private readonly personal: TokensService,
    private readonly cookies: SessionCookies,
  ) {}

  @Endpoint(me.get)
  @Can('profile:own')
  get(@Viewer() viewer: Actor) {
    return this.profile.get(viewer);
  }

  @Endpoint(me.update)
  @Can('profile:own')
  update(@Viewer() viewer: Actor, @Headers('if-match') match: string | undefined, @Input() { body }: InputOf<typeof me.update>) {
    return this.profile.update(viewer, versionOf(match), body);
  }

  @Endpoint(me.skills)
  @Can('profile:own')
  skills(@Viewer() viewer: Actor, @Headers('if-match') match: string | undefined, @Input() { body }: InputOf<typeof me.skills>) {
    return this.profile.declareSkills(viewer, versionOf(match), body);
  }

  @Endpoint(me.password)
  @Can('profile:own')
  async changePassword(
    @Viewer() viewer: Actor,
    @Input() { body }: InputOf<typeof me.password>,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    this.cookies.set(reply, await this.password.change(viewer, body, clientOf(request)));
  }

  @Endpoint(me.sessions)
  @Can('profile:own')
  sessions(@Viewer() viewer: Actor) {
    return this.devices.list(viewer);
  }

  @Endpoint(me.revokeSession)
  @Can('profile:own')
  async revokeSession(
    @Viewer() viewer: Actor,
    @Input() { params }: InputOf<typeof me.revokeSession>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    await this.devices.revoke(viewer, params.id);
    if (params.id === viewer.sessionId) this.cookies.clear(reply);
  }

  @Endpoint(me.tokens)
  @Can('profile:own')
  tokens(@Viewer() viewer: Actor) {
    return this.personal.list(viewer);
  }

  @Endpoint(me.createToken)
  @Confirmed()
  @Can('profile:own')
  createToken(@Viewer() viewer: Actor, @Input() { body }: InputOf<typeof me.createToken>) {
    return this.personal.create(viewer, body);
  }

  @Endpoint(me.revokeToken)
  @Can('profile:own')
  revokeToken(@Viewer() viewer: Actor, @Input() { params }: InputOf<typeof me.revokeToken>) {
    return this.personal.revoke(viewer, params.id);
  }
}
