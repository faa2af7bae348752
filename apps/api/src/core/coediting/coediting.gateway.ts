import { Injectable, type OnModuleInit } from '@nestjs/common';
import { coeditingLimits, documentName } from '@ruche/contracts';
import { WebSocketServer } from 'ws';
import type { Credential } from '../../platform/auth/access';
import { tokenHash } from '../../platform/auth/tokens';
import { Problems } from '../../platform/http/problem';
import { RequestBudget } from '../../platform/http/request-budget';
import { type Upgrade, Upgrades } from '../../platform/http/upgrades';
import { isPassedOn, passOn } from '../../platform/nodes/pipe';
import type { Actor } from '../access';
import { Sessions } from '../accounts/sessions';
import { Documents } from './documents';
import { GuardedSocket } from './guarded-socket';
import type { OpenDocument } from './open-document';
import { SocketRights } from './socket-rights';

const PATH = /^\/api\/entries\/([1-9]\d{0,14})\/coediting(?:\?|$)/;

/** Sockets of documents: who may open one, and on which node. */
@Injectable()
export class CoeditingGateway implements OnModuleInit {
  private readonly sockets = new WebSocketServer({ noServer: true, maxPayload: coeditingLimits.message, clientTracking: false });
  private readonly perPerson = new Map<number, number>();

  constructor(
    private readonly upgrades: Upgrades,
    private readonly sessions: Sessions,
    private readonly budget: RequestBudget,
    private readonly rights: SocketRights,
    private readonly documents: Documents,
  ) {}

  onModuleInit(): void {
    this.upgrades.at(PATH, (upgrade, credential, path) => this.take(upgrade, credential, Number(path[1])));
  }

  /** @throws Unauthorized, NotFound, TooMany; Unavailable while nobody has the document */
  private async take(upgrade: Upgrade, credential: Credential, entryId: number): Promise<void> {
    const actor = await this.sessions.principal(credential);
    this.budget.spend(actor.id, 'read');
    const { writes } = await this.rights.of(actor, entryId);
    const found = await this.documents.find(entryId);
    if ('elsewhere' in found && !isPassedOn(upgrade)) return passOn(found.elsewhere, upgrade);
    if (!('here' in found)) throw Problems.unavailable();
    this.count(actor, upgrade, found.here);
    this.sockets.handleUpgrade(upgrade.request, upgrade.socket, upgrade.head, (socket) => {
      const kept = { hash: tokenHash(credential.value), refresh: () => this.sessions.principal(credential) };
      found.here.enter(new GuardedSocket(socket, actor, kept, writes, documentName(entryId), found.here), upgrade.request);
    });
  }

  private count({ id }: Actor, { socket }: Upgrade, document: OpenDocument): void {
    const open = this.perPerson.get(id) ?? 0;
    if (open >= coeditingLimits.socketsPerPerson) throw Problems.tooMany(60, 'too_many_streams');
    this.perPerson.set(id, open + 1);
    socket.once('close', () => {
      const rest = (this.perPerson.get(id) ?? 1) - 1;
      if (rest > 0) this.perPerson.set(id, rest);
      else this.perPerson.delete(id);
      // The document hears of it first.
      setImmediate(() => void this.documents.left(document));
    });
  }
}
