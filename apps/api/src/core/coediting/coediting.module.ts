import type { Part } from '../../platform/part';
import { CoeditingGateway } from './coediting.gateway';
import { DocumentLocks } from './document-locks';
import { DocumentStore } from './document-store';
import { Documents } from './documents';
import { HeldChanges } from './held-changes';
import { SocketRights } from './socket-rights';
import { Standing } from './standing';

export const coediting: Part = {
  controllers: [],
  providers: [DocumentLocks, DocumentStore, HeldChanges, Documents, SocketRights, Standing, CoeditingGateway],
};
