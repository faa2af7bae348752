import { type IncomingMessage, type Server, STATUS_CODES } from 'node:http';
import type { Duplex } from 'node:stream';
import { Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import type { Credential } from '../auth/access';
import { credentialOf } from '../auth/access.guard';
import { Origins } from './origins';
import { ProblemError, Problems } from './problem';

/** A request that asks for a socket. */
export interface Upgrade {
  request: IncomingMessage;
  socket: Duplex;
  head: Buffer;
}
/** Takes the socket over, or throws: then the request is answered as any other. `path`: what the pattern found. */
type Taker = (upgrade: Upgrade, credential: Credential, path: RegExpExecArray) => Promise<void>;

/** Sockets, on the server and the port of everything else; host, origin and credential are judged as for a write. */
@Injectable()
export class Upgrades implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly log = new Logger('http');
  private readonly takers: { path: RegExp; take: Taker }[] = [];
  private readonly listen = (request: IncomingMessage, socket: Duplex, head: Buffer) => void this.answer({ request, socket, head });
  private server: Server | undefined;

  constructor(
    private readonly host: HttpAdapterHost,
    private readonly origins: Origins,
  ) {}

  at(path: RegExp, take: Taker): void {
    this.takers.push({ path, take });
  }

  onApplicationBootstrap(): void {
    this.server = this.host.httpAdapter.getHttpServer() as Server;
    this.server.on('upgrade', this.listen);
  }

  onModuleDestroy(): void {
    this.server?.off('upgrade', this.listen);
  }

  private async answer(upgrade: Upgrade): Promise<void> {
    const { request, socket } = upgrade;
    socket.on('error', () => socket.destroy());
    try {
      const asking = request as unknown as FastifyRequest;
      this.origins.ensureHost(asking);
      const credential = credentialOf(asking, this.origins.secure);
      if (!credential) throw Problems.unauthorized();
      if (credential.kind !== 'bearer') this.origins.ensureOwn(asking);
      for (const { path, take } of this.takers) {
        const found = path.exec(request.url ?? '');
        if (found) return await take(upgrade, credential, found);
      }
      throw Problems.notFound();
    } catch (error) {
      if (!(error instanceof ProblemError)) this.log.warn(`no socket: ${(error as Error).message}`);
      const problem = error instanceof ProblemError ? error : Problems.unavailable();
      refuse(socket, problem.status, problem.code);
    }
  }
}

/** Answers a request that asked for a socket and gets none. */
export function refuse(socket: Duplex, status: number, code: string): void {
  if (!socket.writable) return;
  const body = JSON.stringify({ type: 'about:blank', title: STATUS_CODES[status], status, code });
  const head = [
    `HTTP/1.1 ${status} ${STATUS_CODES[status]}`,
    'Content-Type: application/problem+json',
    `Content-Length: ${Buffer.byteLength(body)}`,
    'Connection: close',
  ];
  socket.end(`${head.join('\r\n')}\r\n\r\n${body}`);
}
