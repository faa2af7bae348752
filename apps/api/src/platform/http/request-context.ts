import { AsyncLocalStorage } from 'node:async_hooks';
import type { IdempotencyKey } from './idempotency';

/** What belongs to the request being served, for code that no argument reaches. */
export interface RequestContext {
  requestId: string;
  idempotency?: IdempotencyKey;
}

const storage = new AsyncLocalStorage<RequestContext>();
export const inRequest = (): RequestContext | undefined => storage.getStore();
export const enterRequest = (context: RequestContext): void => storage.enterWith(context);
