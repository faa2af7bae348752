import type { Part } from '../../platform/part';
import { CoeditingGateway } from './coediting.gateway';
import { DocumentLocks } from './document-locks';
import { DocumentStore } from './document-store';
import { Documents } from './documents';
import { SocketRights } from './socket-rights';
import { Standing } from './standing';

export const coediting: Part = {
  controllers: [],
  providers: [DocumentLocks, DocumentStore, Documents, SocketRights, Standing, CoeditingGateway],
};
