import { Controller, Req, Res } from '@nestjs/common';
import { type InputOf, session } from '@ruche/contracts';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Public } from '../../platform/auth/access';
import { Endpoint, Input } from '../../platform/http/endpoint';
import { InvitationService } from './invitation.service';
import { ResetService } from './reset.service';
import { ResetRequestService } from './reset-request.service';
import { SessionService } from './session.service';
import { clientOf, SessionCookies } from './session-cookies';
import type { OpenedSession } from './sessions';

/** What works with a link instead of a session. */
@Controller()
export class LinksController {
  constructor(
    private readonly invitations: InvitationService,
    private readonly requests: ResetRequestService,
    private readonly resets: ResetService,
    private readonly sessions: SessionService,
    private readonly cookies: SessionCookies,
  ) {}

  @Endpoint(session.invitation)
  @Public()
  invitation(@Input() { params }: InputOf<typeof session.invitation>, @Req() request: FastifyRequest) {
    return this.invitations.view(params.token, clientOf(request));
  }

  @Endpoint(session.accept)
  @Public()
  async accept(
    @Input() { body }: InputOf<typeof session.accept>,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.signIn(reply, await this.invitations.accept(body, clientOf(request)));
  }

  @Endpoint(session.askReset)
  @Public()
  ask(@Input() { body }: InputOf<typeof session.askReset>, @Req() request: FastifyRequest) {
    return this.requests.ask(body.email, request.ip);
  }

  @Endpoint(session.reset)
  @Public()
  async reset(
    @Input() { body }: InputOf<typeof session.reset>,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.signIn(reply, await this.resets.reset(body, clientOf(request)));
  }

  private signIn(reply: FastifyReply, opened: OpenedSession) {
    this.cookies.set(reply, opened);
    return this.sessions.present(opened);
  }
}
