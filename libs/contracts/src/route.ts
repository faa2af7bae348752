import type { z } from 'zod';

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/**
 * One endpoint, as both sides see it. The server validates and documents with the schemas; the browser
 * uses the method, the path and the types (its build replaces the schemas by nothing).
 */
export interface Route<
  P extends z.ZodType | undefined = z.ZodType | undefined,
  Q extends z.ZodType | undefined = z.ZodType | undefined,
  B extends z.ZodType | undefined = z.ZodType | undefined,
  R extends z.ZodType | undefined = z.ZodType | undefined,
> {
  readonly method: Method;
  /** Below `/api`, with `:name` parameters. */
  readonly path: string;
  readonly summary: string;
  readonly params?: P;
  readonly query?: Q;
  readonly body?: B;
  /** Left out: the answer is 204 without a body. */
  readonly reply?: R;
  /** Left out: 200, 201 for a POST with a reply that creates, 204 without a reply. */
  readonly status?: 200 | 201 | 202 | 204;
  /** `multipart` for uploads, `binary` for downloads, `stream` for server-sent events. */
  readonly transport?: 'json' | 'multipart' | 'binary' | 'stream';
  /** True when `If-Match` is required (428 without, 412 when stale). */
  readonly ifMatch?: boolean;
}

/** Declares an endpoint; only narrows the types. */
export function route<
  P extends z.ZodType | undefined = undefined,
  Q extends z.ZodType | undefined = undefined,
  B extends z.ZodType | undefined = undefined,
  R extends z.ZodType | undefined = undefined,
>(descriptor: Route<P, Q, B, R>): Route<P, Q, B, R> {
  return descriptor;
}

type Out<S> = S extends z.ZodType ? z.output<S> : undefined;
type In<S> = S extends z.ZodType ? z.input<S> : undefined;

/** What a handler receives after validation. */
export type InputOf<T> = T extends Route<infer P, infer Q, infer B, infer _R> ? { params: Out<P>; query: Out<Q>; body: Out<B> } : never;
/** What an endpoint answers. */
export type ReplyOf<T> = T extends Route<infer _P, infer _Q, infer _B, infer R> ? Out<R> : never;

type Field<K extends string, S> = S extends z.ZodType
  ? Record<never, never> extends In<S>
    ? { [k in K]?: In<S> }
    : { [k in K]: In<S> }
  : Record<never, never>;
/** What a caller sends: only the parts that the route declares. */
export type CallOf<T> =
  T extends Route<infer P, infer Q, infer B, infer _R> ? Field<'params', P> & Field<'query', Q> & Field<'body', B> : never;
