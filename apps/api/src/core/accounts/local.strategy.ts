import { Injectable } from '@nestjs/common';
import { PassportStrategy } from '@nestjs/passport';
import type { FastifyRequest } from 'fastify';
import { Strategy } from 'passport-local';
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
