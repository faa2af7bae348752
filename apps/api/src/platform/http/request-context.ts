import { AsyncLocalStorage } from 'node:async_hooks';
import type { IdempotencyKey } from './idempotency';

/** What belongs to the request being served, for code that no argument reaches. */
export interface RequestContext {
  requestId: string;
  idempotency?: IdempotencyKey;
  /** The caller was asked and goes on: `X-Confirm: 1` after a 409 `confirm_needed`. */
  confirmed?: boolean;
  /** The network it came from. */
  network?: string;
}

const storage = new AsyncLocalStorage<RequestContext>();
export const inRequest = (): RequestContext | undefined => storage.getStore();
export const enterRequest = (context: RequestContext): void => storage.enterWith(context);
