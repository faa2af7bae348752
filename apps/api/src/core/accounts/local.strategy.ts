import { type ExecutionContext, Injectable } from '@nestjs/common';
import { AuthGuard, PassportStrategy } from '@nestjs/passport';
import { session } from '@ruche/contracts';
import type { FastifyRequest } from 'fastify';
import { Strategy } from 'passport-local';
import { parseInput } from '../../platform/http/validation';
import { type CheckedAccount, SignIn } from './sign-in';

/** E-mail and password, through Passport. */
@Injectable()
export class LocalStrategy extends PassportStrategy(Strategy) {
  constructor(private readonly signIn: SignIn) {
    super({ usernameField: 'email', passwordField: 'password', passReqToCallback: true });
  }

  /** @throws Unauthorized `wrong_credentials`, TooMany */
  validate(request: FastifyRequest, email: string, password: string): Promise<CheckedAccount> {
    return this.signIn.check(email, password, request.ip);
  }
}

/** Guards run before a handler's input is read: what is not a sign-in never comes to be counted or compared. */
@Injectable()
export class LocalGuard extends AuthGuard('local') {
  /** @throws 400 for another form of body; what the strategy throws */
  override canActivate(context: ExecutionContext) {
    parseInput(session.create, context.switchToHttp().getRequest<FastifyRequest>());
    return super.canActivate(context);
  }
}
