import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import type { Route } from '@ruche/contracts';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { map, type Observable } from 'rxjs';
import { PUBLIC } from '../auth/access';
import { ROUTE } from './endpoint';
import { contentTagOf, leaveOut, names, tagOf } from './etag';
import { hashOf } from './idempotency';
import { Problems } from './problem';
import { inRequest } from './request-context';

/** Sends only what the reply schema names, with its `ETag`, and not again what the asker has; arms the idempotency key of a creation. */
@Injectable()
export class ReplyInterceptor implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const route = Reflect.getMetadata(ROUTE, context.getHandler()) as Route | undefined;
    if (!route) return next.handle();
    const http = context.switchToHttp();
    const reply = http.getResponse<FastifyReply>();
    // What is open to everybody makes sessions: no reply of it may be kept.
    if (Reflect.getMetadata(PUBLIC, context.getHandler()) !== true)
      armIdempotency(route, http.getRequest<FastifyRequest & { actor?: { id: number } }>());
    return next.handle().pipe(
      map((value: unknown) => {
        const sent: unknown = route.reply && !route.transport ? route.reply.parse(value) : value;
        const content = contentTagOf(value, sent);
        const tag = content ?? tagOf(value);
        if (tag) void reply.header('etag', tag);
        void reply.header('cache-control', 'private, no-store');
        if (content && names(http.getRequest<FastifyRequest>().headers['if-none-match'], content)) leaveOut(reply);
        return sent;
      }),
    );
  }
}

function armIdempotency(route: Route, request: FastifyRequest & { actor?: { id: number } }): void {
  const key = request.headers['idempotency-key'];
  const context = inRequest();
  if (route.method !== 'POST' || !key || !request.actor || !context || route.transport) return;
  if (typeof key !== 'string' || !/^[\x21-\x7e]{1,200}$/.test(key)) throw Problems.badRequest('bad_idempotency_key');
  context.idempotency = {
    key,
    personId: request.actor.id,
    route: `${route.method} ${request.url.split('?')[0]}`,
    bodyHash: hashOf(request.body),
    used: false,
  };
}
