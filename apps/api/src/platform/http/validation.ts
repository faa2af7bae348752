import type { Route } from '@ruche/contracts';
import type { FastifyRequest } from 'fastify';
import type { z } from 'zod';
import { ProblemError } from './problem';

interface Mistake {
  path: string;
  message: string;
}

/** Validates each part that the route declares; a part that it does not declare must be empty. */
export function parseInput(route: Route, request: Pick<FastifyRequest, 'params' | 'query' | 'body'>) {
  const mistakes: Mistake[] = [];
  const params = part('', route.params, request.params, mistakes);
  const query = part('', route.query, request.query, mistakes);
  const body = route.transport === 'multipart' ? undefined : part('', route.body, request.body, mistakes);
  if (mistakes.length) throw new ProblemError(400, 'invalid_input', { errors: mistakes });
  return { params, query, body };
}

function part(prefix: string, schema: z.ZodType | undefined, value: unknown, mistakes: Mistake[]): unknown {
  if (!schema) {
    if (value && typeof value === 'object' && Object.keys(value).length > 0)
      for (const key of Object.keys(value)) mistakes.push({ path: key, message: 'unknown_key' });
    return undefined;
  }
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  for (const issue of parsed.error.issues.slice(0, 50)) mistakes.push(...words(prefix, issue));
  return undefined;
}

function words(prefix: string, issue: z.core.$ZodIssue): Mistake[] {
  const path = [prefix, ...issue.path.map(String)].filter(Boolean).join('.');
  if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => ({ path: path ? `${path}.${key}` : key, message: 'unknown_key' }));
  if (issue.code === 'too_small') return [{ path, message: `too_small:${issue.minimum}` }];
  if (issue.code === 'too_big') return [{ path, message: `too_big:${issue.maximum}` }];
  if (issue.code === 'custom') return [{ path, message: issue.message }];
  return [{ path, message: issue.code }];
}
