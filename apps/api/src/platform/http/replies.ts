import type { Route } from '@ruche/contracts';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { contentTagOf, isLeftOut, leaveOut, names, tagOf } from './etag';
import { replyWriter, type Write } from './reply-writer';

const asItStands = (written: unknown) => written as string;
type Config = { route?: Route };

/** Sends only what the reply schema names, with its `ETag`, and not again what the asker has. */
export function shapeReplies(fastify: FastifyInstance): void {
  fastify.addHook('onRoute', (options) => {
    const { route } = (options.config ?? {}) as Config;
    if (route?.reply && !route.transport) options.preSerialization = shaped(replyWriter(route.reply));
  });
  fastify.addHook('onRequest', (request, reply, done) => {
    if ((request.routeOptions.config as Config).route) void reply.header('cache-control', 'private, no-store');
    done();
  });
  fastify.addHook('onSend', (_request, reply, payload, done) => {
    if (!isLeftOut(reply)) {
      done(null, payload);
      return;
    }
    void reply.code(304).removeHeader('content-type').removeHeader('content-length');
    done(null, '');
  });
}

const shaped =
  (write: Write) =>
  (request: FastifyRequest, reply: FastifyReply, value: unknown, done: (error: Error | null, written?: unknown) => void): void => {
    let written: string;
    try {
      written = write(value);
    } catch (error) {
      done(error as Error);
      return;
    }
    const content = contentTagOf(value, written);
    const tag = content ?? tagOf(value);
    if (tag) void reply.header('etag', tag);
    if (content && names(request.headers['if-none-match'], content)) leaveOut(reply);
    void reply.serializer(asItStands);
    done(null, written);
  };
