import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import { coeditingLimits, documentName } from '@ruche/contracts';
import type { FastifyRequest } from 'fastify';
import { type WebSocket, WebSocketServer } from 'ws';
import type { Credential } from '../../platform/auth/access';
import { credentialOf } from '../../platform/auth/access.guard';
import { tokenHash } from '../../platform/auth/tokens';
import { Origins } from '../../platform/http/origins';
import { ProblemError, Problems } from '../../platform/http/problem';
import { RequestBudget } from '../../platform/http/request-budget';
import type { Actor } from '../access';
import { Sessions } from '../accounts/sessions';
import { Documents } from './documents';
import { GuardedSocket } from './guarded-socket';
import type { OpenDocument } from './open-document';
import { HOP, pipeTo, refuse } from './pipe';
import { SocketRights } from './socket-rights';

const PATH = /^\/api\/entries\/([1-9]\d{0,14})\/coediting(?:\?|$)/;

/** Sockets of documents, on the server and the port of everything else: host, origin, credential, right, owner, in that order. */
@Injectable()
export class CoeditingGateway implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly log = new Logger('coediting');
  private readonly sockets = new WebSocketServer({ noServer: true, maxPayload: coeditingLimits.message, clientTracking: false });
  private readonly perPerson = new Map<number, number>();
  private readonly listen = (request: IncomingMessage, socket: Duplex, head: Buffer) => void this.answer(request, socket, head);
  private server: Server | undefined;

  constructor(
    private readonly host: HttpAdapterHost,
    private readonly origins: Origins,
    private readonly sessions: Sessions,
    private readonly budget: RequestBudget,
    private readonly rights: SocketRights,
    private readonly documents: Documents,
  ) {}

  onApplicationBootstrap(): void {
    this.server = this.host.httpAdapter.getHttpServer() as Server;
    this.server.on('upgrade', this.listen);
  }

  onModuleDestroy(): void {
    this.server?.off('upgrade', this.listen);
  }

  private async answer(request: IncomingMessage, socket: Duplex, head: Buffer): Promise<void> {
    socket.on('error', () => socket.destroy());
    try {
      const entryId = Number(PATH.exec(request.url ?? '')?.[1]);
      const asking = request as unknown as FastifyRequest;
      this.origins.ensureHost(asking);
      if (!entryId) throw Problems.notFound();
      const credential = credentialOf(asking);
      if (!credential) throw Problems.unauthorized();
      if (credential.kind !== 'bearer') this.origins.ensureOwn(asking);
      const actor = await this.sessions.principal(credential);
      this.budget.spend(actor.id, 'read');
      const { writes } = await this.rights.of(actor, entryId);
      const found = await this.documents.find(entryId);
      if ('here' in found) this.upgrade(request, socket, head, found.here, { actor, credential, writes });
      else if ('elsewhere' in found && !request.headers[HOP]) pipeTo(found.elsewhere, request, socket, head);
      else throw Problems.unavailable();
    } catch (error) {
      const problem = error instanceof ProblemError ? error : Problems.unavailable();
      if (!(error instanceof ProblemError)) this.log.warn(`no socket: ${(error as Error).message}`);
      refuse(socket, problem.status, problem.code);
    }
  }

  private upgrade(
    request: IncomingMessage,
    socket: Duplex,
    head: Buffer,
    document: OpenDocument,
    { actor, credential, writes }: { actor: Actor; credential: Credential; writes: boolean },
  ): void {
    const open = this.perPerson.get(actor.id) ?? 0;
    if (open >= coeditingLimits.socketsPerPerson) throw Problems.tooMany(60, 'too_many_streams');
    this.perPerson.set(actor.id, open + 1);
    socket.once('close', () => this.left(actor.id, document));
    this.sockets.handleUpgrade(request, socket, head, (webSocket: WebSocket) => {
      const kept = { hash: tokenHash(credential.value), refresh: () => this.sessions.principal(credential) };
      document.enter(new GuardedSocket(webSocket, actor, kept, writes, documentName(document.entryId), document), request);
    });
  }

  private left(personId: number, document: OpenDocument): void {
    const rest = (this.perPerson.get(personId) ?? 1) - 1;
    if (rest > 0) this.perPerson.set(personId, rest);
    else this.perPerson.delete(personId);
    // The document hears of it first.
    setImmediate(() => void this.documents.left(document));
  }
}
