import type { CallOf, ReplyOf, Route } from '@ruche/contracts';
import { charterAccepted } from './charter';
import { ApiProblem, problemOf } from './problem';
import { randomId } from './random-id';
import { confirmedAgain } from './reauth';
import { sessionLost } from './session-lost';

const base = '/api';
const timeoutMs = 20_000;

/** Numbers and flags may stand where a path or a query wants text. */
type Loose<T> = {
  [K in keyof T]: string extends T[K] ? T[K] | number | boolean : T[K] extends string | undefined ? T[K] | number | boolean : T[K];
};
type LooseParts<T> = { [K in keyof T]: K extends 'body' ? T[K] : Loose<T[K]> };

/** What a route is called with: its own parts, and how the call is made. */
export type Call<R> = LooseParts<CallOf<R>> & CallOptions;
export interface CallOptions {
  signal?: AbortSignal;
  /** The ETag that the change was made on; the answer is 412 when somebody was faster. */
  ifMatch?: string | number;
  /** The ETag of what is known already; when it still holds, nothing is sent and the value is undefined (`callWithEtag`). */
  ifNoneMatch?: string;
  /** Names one creation, so that sending it again after a lost answer makes no second one; left out, each call is its own. */
  idempotencyKey?: string;
  /** The person was asked and goes on. */
  confirmed?: boolean;
}
interface Parts {
  params?: Record<string, unknown>;
  query?: Record<string, unknown>;
  body?: unknown;
}

/**
 * Calls an endpoint of the contracts. Where a space asks for its charter first, or what is sensitive for the password, the
 * person is asked and the call goes on.
 * @throws ApiProblem with the server's code; `offline` when no answer came, `timeout` after 20 s, `aborted` when the caller gave up.
 */
export async function call<R extends Route>(route: R, ...[input]: Args<R>): Promise<ReplyOf<R>> {
  return (await callWithEtag(route, ...([input] as unknown as Args<R>))).value;
}
type Args<R> = Record<never, never> extends CallOf<R> ? [input?: Call<R>] : [input: Call<R>];

/** The same, with the answer's ETag beside the value (null when it has none). */
export async function callWithEtag<R extends Route>(route: R, ...[input]: Args<R>): Promise<{ value: ReplyOf<R>; etag: string | null }> {
  const parts = (input ?? {}) as Parts & CallOptions;
  const response = await send(urlOf(route, parts), requestOf(route, parts), parts.signal);
  if (response.status === 304) return { value: undefined as ReplyOf<R>, etag: response.headers.get('etag') };
  if (!response.ok) {
    const problem = await refused(response);
    if ((await charterAccepted(problem)) || (await confirmedAgain(problem))) return callWithEtag(route, ...([input] as unknown as Args<R>));
    if (problem.code !== 'confirm_needed' || parts.confirmed || !(await askFirst(problem))) throw problem;
    return callWithEtag(route, ...([{ ...parts, confirmed: true }] as unknown as Args<R>));
  }
  const value: unknown = response.status === 204 || response.status === 205 ? undefined : await response.json();
  return { value: value as ReplyOf<R>, etag: response.headers.get('etag') };
}

let askFirst: (problem: ApiProblem) => Promise<boolean> = () => Promise.resolve(false);
/** How somebody is asked before what reaches many people is sent; the answer to a 409 `confirm_needed`. */
export const onConfirmNeeded = (ask: typeof askFirst): void => {
  askFirst = ask;
};

/** The address of an endpoint below `/api`, with its parameters in place and its query in a stable order. */
export function urlOf(route: Pick<Route, 'path'>, { params = {}, query = {} }: Pick<Parts, 'params' | 'query'>): string {
  const path = route.path.replace(/:(\w+)/g, (_all, name: string) => encodeURIComponent(String(params[name])));
  const search = new URLSearchParams();
  for (const key of Object.keys(query).sort()) {
    const value = query[key];
    if (value !== undefined && value !== null && value !== '') search.set(key, String(value));
  }
  return `${base}${path}${search.size > 0 ? `?${search}` : ''}`;
}

function requestOf(route: Route, options: Parts & CallOptions): RequestInit {
  const { body, ifMatch, ifNoneMatch, confirmed, idempotencyKey = randomId() } = options;
  const headers: Record<string, string> = { accept: 'application/json' };
  if (ifNoneMatch) headers['if-none-match'] = ifNoneMatch;
  if (body !== undefined) headers['content-type'] = 'application/json';
  if (ifMatch !== undefined) headers['if-match'] = String(ifMatch).startsWith('"') ? String(ifMatch) : `"${ifMatch}"`;
  if (confirmed) headers['x-confirm'] = '1';
  if (route.method === 'POST') headers['idempotency-key'] = idempotencyKey;
  return { method: route.method, headers, credentials: 'same-origin', ...(body === undefined ? {} : { body: JSON.stringify(body) }) };
}

declare global {
  interface Window {
    /** Reads that `boot.js` began before the app was there, by address. */
    rucheFirst?: Map<string, Promise<Response>>;
  }
}

/** The answer to a read that is under way since the page began; each serves once. */
function early(url: string, { method }: RequestInit): Promise<Response> | undefined {
  const answer = method === 'GET' ? window.rucheFirst?.get(url) : undefined;
  if (answer) window.rucheFirst?.delete(url);
  return answer;
}

/** What was asked for before somebody signed in was not asked for them. */
export const forgetEarly = (): void => window.rucheFirst?.clear();

/** One request; a lost answer is asked for once more, which is safe: reads and PUTs are idempotent, POSTs carry their key. */
async function send(url: string, init: RequestInit, outer?: AbortSignal): Promise<Response> {
  for (let attempt = 1; ; attempt += 1) {
    const timeout = AbortSignal.timeout(timeoutMs);
    try {
      return (await early(url, init)) ?? (await fetch(url, { ...init, signal: outer ? AbortSignal.any([outer, timeout]) : timeout }));
    } catch {
      if (outer?.aborted) throw new ApiProblem('aborted', 0);
      if (timeout.aborted) throw new ApiProblem('timeout', 0);
      if (attempt === 2 || !navigator.onLine) throw new ApiProblem('offline', 0);
      await new Promise((resolve) => setTimeout(resolve, 400));
    }
  }
}

async function refused(response: Response): Promise<ApiProblem> {
  const problem = await problemOf(response);
  if (problem.status === 401 && problem.code === 'not_signed_in') sessionLost();
  return problem;
}
