import { existsSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply } from 'fastify';
import type { Config } from '../config/config';
import { Problems } from './problem';
import { sendProblem } from './problem.filter';

const YEAR = 'public, max-age=31536000, immutable';
/** Handles may hold dots: `/people/nora.haddad` is a page, not a file. */
const PERSON = /^\/people\/[^/]+$/;

/** The built single-page app: files with a hash live for a year, the page itself is asked for each time. */
export async function serveWeb(fastify: FastifyInstance, config: Config): Promise<void> {
  const root = config.WEB_DIST ?? join(import.meta.dirname, '../../web/dist');
  if (!existsSync(join(root, 'index.html'))) return;
  await fastify.register(fastifyStatic, {
    root,
    wildcard: false,
    preCompressed: true,
    index: false,
    cacheControl: false,
    setHeaders: (response, path) => void response.setHeader('cache-control', path.includes('/assets/') ? YEAR : 'no-cache'),
    allowedPath: (path) => !/\.(br|gz|map)$/.test(path),
  });
  fastify.get('/*', (request, reply) => {
    const path = request.url.split('?')[0] ?? '/';
    const isFile = /\/[^/]*\.[^/]*$/.test(path) && !PERSON.test(path);
    const isPage = !path.startsWith('/api') && !path.startsWith('/health') && !isFile && !path.includes('/.');
    return isPage ? page(reply) : sendProblem(request, reply, Problems.notFound());
  });
  fastify.get('/', (_request, reply) => page(reply));
}

const page = (reply: FastifyReply) => reply.header('cache-control', 'no-cache').sendFile('index.html');
