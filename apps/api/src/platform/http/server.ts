import { randomUUID } from 'node:crypto';
import compress from '@fastify/compress';
import multipart from '@fastify/multipart';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import { fileLimits } from '@ruche/contracts';
import { EMBED_ORIGINS } from '@ruche/rich-text';
import { type FastifyInstance, LogController } from 'fastify';
import helmet, { type HelmetOptions } from 'helmet';
import { type Logger, pino } from 'pino';
import type { Config } from '../config/config';
import { networkOf } from './network';
import { Origins } from './origins';
import { asProblem, sendProblem } from './problem.filter';
import { shapeReplies } from './replies';
import { enterRequest } from './request-context';
import { serveWeb } from './web';
import { wholeTexts } from './whole-texts';

/** Mail programs post a form here (RFC 8058); the address says all. No other route takes one. */
const ONE_CLICK = '/api/unsubscribe/';
const BODY_LIMIT = 2 * 1024 * 1024;
const secrets = ['authorization', 'cookie', 'set-cookie', 'x-csrf-token'].flatMap((h) => [`req.headers["${h}"]`, `res.headers["${h}"]`]);

/** One line a request: method, route, status, time, person; never a body, a cookie or a query. */
export const makeLogger = (config: Pick<Config, 'LOG_LEVEL'>): Logger =>
  pino({ level: config.LOG_LEVEL, redact: { paths: [...secrets, 'password', '*.password', 'token', '*.token'], censor: '[gone]' } });

export function adapter(config: Config, logger: Logger): FastifyAdapter {
  return new FastifyAdapter({
    loggerInstance: logger as never,
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: BODY_LIMIT,
    routerOptions: { maxParamLength: 500 },
    requestTimeout: 30_000,
    keepAliveTimeout: 65_000,
    trustProxy: config.TRUST_PROXY ? config.TRUST_PROXY.split(',').map((s) => s.trim()) : false,
    genReqId: () => randomUUID(),
    http: { maxHeaderSize: 16 * 1024, headersTimeout: 10_000 },
    return503OnClosing: true,
    forceCloseConnections: 'idle',
  } as never);
}

/** What every answer and every request have in common, whatever the route. */
export async function prepareServer(app: NestFastifyApplication, config: Config): Promise<void> {
  const fastify = app.getHttpAdapter().getInstance() as unknown as FastifyInstance;
  const origins = app.get(Origins);
  const always = await alwaysSent(origins.secure);
  fastify.removeAllContentTypeParsers();
  const parse = fastify.getDefaultJsonParser('error', 'error');
  fastify.addContentTypeParser('application/json', { parseAs: 'string' }, (request, body, done) =>
    body === '' ? done(null, undefined) : parse(request, body as string, wholeTexts(done)),
  );
  fastify.addContentTypeParser('application/x-www-form-urlencoded', { parseAs: 'string', bodyLimit: 1_024 }, (request, _body, done) =>
    request.routeOptions.url?.startsWith(ONE_CLICK) ? done(null, undefined) : done(Object.assign(new Error('form'), { statusCode: 415 })),
  );
  await fastify.register(multipart, { limits: { fileSize: fileLimits.bytes, files: 1, fields: 5, fieldSize: 1_000, parts: 6 } });
  await fastify.register(compress, {
    threshold: 1_024,
    encodings: ['br', 'gzip'],
    customTypes: /^application\/(problem\+)?json/,
    brotliOptions: { params: { 1: 4 } },
  } as never);
  fastify.addHook('onRequest', (request, reply, done) => {
    void reply.headers(always).header('x-request-id', request.id);
    enterRequest({ requestId: request.id, confirmed: request.headers['x-confirm'] === '1', network: networkOf(request.ip) });
    try {
      if (request.url.length > 8_192) throw Object.assign(new Error('url'), { statusCode: 414 });
      origins.ensureHost(request);
      done();
    } catch (error) {
      sendProblem(request, reply, asProblem(error));
    }
  });
  shapeReplies(fastify);
  fastify.addHook('onResponse', (request, reply, done) => {
    const person = (request as { actor?: { id: number } }).actor?.id;
    request.log.info(
      {
        id: request.id,
        method: request.method,
        route: request.routeOptions.url,
        status: reply.statusCode,
        ms: Math.round(reply.elapsedTime),
        person,
      },
      'request',
    );
    done();
  });
  await serveWeb(fastify, config);
}

/** What helmet sets on an answer depends on no request: it is asked once. */
async function alwaysSent(secure: boolean): Promise<Record<string, string>> {
  const sent: Record<string, string> = { 'x-ruche': '1' };
  const answer = { setHeader: (name: string, value: string) => (sent[name.toLowerCase()] = value), removeHeader: () => undefined };
  await new Promise<void>((done, fail) => {
    helmet(headers(secure))({} as never, answer as never, (error?: unknown) => (error ? fail(error as Error) : done()));
  });
  return sent;
}

/** trust.md F1, and what Mantine and TipTap need besides: nothing inline. */
const headers = (secure: boolean): HelmetOptions => ({
  contentSecurityPolicy: {
    useDefaults: false,
    directives: {
      defaultSrc: ["'none'"],
      scriptSrc: ["'self'"],
      styleSrc: ["'self'"],
      imgSrc: ["'self'", 'blob:', 'data:'],
      connectSrc: ["'self'"],
      fontSrc: ["'self'"],
      manifestSrc: ["'self'"],
      workerSrc: ["'self'"],
      mediaSrc: ["'self'"],
      // Pages of other sites that a text may show, each once somebody asks for it.
      frameSrc: [...EMBED_ORIGINS],
      frameAncestors: ["'none'"],
      baseUri: ["'none'"],
      formAction: ["'self'"],
      objectSrc: ["'none'"],
    },
  },
  strictTransportSecurity: secure ? { maxAge: 31_536_000, includeSubDomains: true } : false,
  referrerPolicy: { policy: 'same-origin' },
  crossOriginOpenerPolicy: { policy: 'same-origin' },
  crossOriginResourcePolicy: { policy: 'same-origin' },
});
