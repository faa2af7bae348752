import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { clearSessionCookie, readSessionCookie, writeSessionCookie } from '../../platform/auth/session-cookie';
import { Origins } from '../../platform/http/origins';
import type { Client } from './session.service';
import type { OpenedSession } from './sessions';

export const clientOf = (request: FastifyRequest): Client => ({ address: request.ip, device: request.headers['user-agent'] ?? '' });

/** Gives the browser its session's cookie, and takes it back. */
@Injectable()
export class SessionCookies {
  constructor(private readonly origins: Origins) {}

  set(reply: FastifyReply, session: OpenedSession): void {
    void reply.header('set-cookie', writeSessionCookie(session.token, session.maxAgeSeconds, this.origins.secure));
  }

  /** What this browser is signed in by. */
  read(request: FastifyRequest): string | undefined {
    return readSessionCookie(request.headers.cookie, this.origins.secure);
  }

  clear(reply: FastifyReply): void {
    void reply.header('set-cookie', clearSessionCookie(this.origins.secure));
  }
}
