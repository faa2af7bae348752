import { Controller, Req, Res, UseGuards } from '@nestjs/common';
import { type InputOf, session } from '@ruche/contracts';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Can, Public, Viewer } from '../../platform/auth/access';
import { Endpoint, Input } from '../../platform/http/endpoint';
import type { Actor } from '../access';
import { LocalGuard } from './local.strategy';
import { PasswordService } from './password.service';
import { SessionService } from './session.service';
import { clientOf, SessionCookies } from './session-cookies';
import type { OpenedSession } from './sessions';
import type { CheckedAccount } from './sign-in';

@Controller()
export class SessionController {
  constructor(
    private readonly sessions: SessionService,
    private readonly cookies: SessionCookies,
    private readonly passwords: PasswordService,
  ) {}

  @Endpoint(session.create)
  @Public()
  @UseGuards(LocalGuard)
  async create(
    @Input() _input: InputOf<typeof session.create>,
    @Req() request: FastifyRequest & { user: CheckedAccount },
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.welcomeIn(reply, await this.sessions.open(request.user, clientOf(request), this.cookies.read(request)));
  }

  @Endpoint(session.get)
  @Can('session:own')
  current(@Viewer() viewer: Actor) {
    return this.sessions.current(viewer);
  }

  @Endpoint(session.remove)
  @Can('session:own')
  async remove(@Viewer() viewer: Actor, @Res({ passthrough: true }) reply: FastifyReply) {
    await this.sessions.close(viewer);
    this.cookies.clear(reply);
  }

  @Endpoint(session.confirm)
  @Can('session:own')
  confirm(@Viewer() viewer: Actor, @Input() { body }: InputOf<typeof session.confirm>) {
    return this.passwords.confirm(viewer, body.password);
  }

  @Endpoint(session.welcome)
  @Public()
  welcome() {
    return this.sessions.welcome();
  }

  @Endpoint(session.setup)
  @Public()
  async setup(
    @Input() { body }: InputOf<typeof session.setup>,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.welcomeIn(reply, await this.sessions.setup(body, clientOf(request)));
  }

  private welcomeIn(reply: FastifyReply, opened: OpenedSession) {
    this.cookies.set(reply, opened);
    return this.sessions.present(opened);
  }
}
