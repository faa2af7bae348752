import { Problem, type Route } from '@ruche/contracts';
import { z } from 'zod';
import { statusOf } from './endpoint';

type Json = Record<string, unknown>;
const PROBLEM = {
  description: 'A problem (RFC 9457)',
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
};

/** The OpenAPI 3.1 document, made from the descriptors that the server serves: nothing is described twice. */
export function openApi(routes: { route: Route; access: string }[]): Json {
  const schemas: Json = {};
  const paths: Record<string, Json> = {};
  schema(Problem, schemas, 'output');
  for (const { route, access } of [...routes].sort((a, b) => a.route.path.localeCompare(b.route.path))) {
    const path = (route.path.startsWith('/health') || route.path === '/metrics' ? '' : '/api') + route.path.replace(/:(\w+)/g, '{$1}');
    paths[path] ??= {};
    (paths[path] as Json)[route.method.toLowerCase()] = operation(route, access, schemas);
  }
  return {
    openapi: '3.1.0',
    info: { title: 'Ruche', version: '1', description: 'An intranet where a whole company makes its marketing together.' },
    servers: [{ url: '/' }],
    components: {
      schemas,
      securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: 'sid' }, token: { type: 'http', scheme: 'bearer' } },
    },
    security: [{ session: [] }, { token: [] }],
    paths,
  };
}

function operation(route: Route, access: string, schemas: Json): Json {
  const parameters = [...parametersOf(route.params, 'path', schemas), ...parametersOf(route.query, 'query', schemas)];
  if (route.ifMatch) parameters.push({ name: 'If-Match', in: 'header', required: true, schema: { type: 'string' } });
  if (route.method === 'POST')
    parameters.push({ name: 'Idempotency-Key', in: 'header', required: false, schema: { type: 'string', maxLength: 200 } });
  return {
    summary: route.summary,
    tags: [route.path.split('/')[1]],
    operationId: `${route.method.toLowerCase()}${route.path.replace(/[/:_-]+(\w)/g, (_, c: string) => c.toUpperCase())}`,
    ...(access === 'public' ? { security: [] } : { 'x-permission': access }),
    parameters,
    ...(requestBody(route, schemas) ?? {}),
    responses: { [statusOf(route)]: answer(route, schemas), default: PROBLEM },
  };
}

function requestBody(route: Route, schemas: Json): Json | undefined {
  if (route.transport === 'multipart') {
    const form = { type: 'object', required: ['file'], properties: { file: { type: 'string', format: 'binary' } } };
    return { requestBody: { required: true, content: { 'multipart/form-data': { schema: form } } } };
  }
  if (!route.body) return undefined;
  return {
    requestBody: {
      required: !route.body.safeParse(undefined).success,
      content: { 'application/json': { schema: schema(route.body, schemas, 'input') } },
    },
  };
}

function answer(route: Route, schemas: Json): Json {
  if (route.transport === 'stream')
    return {
      description: 'Server-sent events',
      content: { 'text/event-stream': { schema: schema(route.reply as z.ZodType, schemas, 'output') } },
    };
  if (route.transport === 'binary')
    return { description: 'The bytes', content: { '*/*': { schema: { type: 'string', format: 'binary' } } } };
  if (!route.reply) return { description: 'Done' };
  return { description: 'Done', content: { 'application/json': { schema: schema(route.reply, schemas, 'output') } } };
}

function parametersOf(part: z.ZodType | undefined, place: 'path' | 'query', schemas: Json): Json[] {
  if (!part) return [];
  const object = schema(part, schemas, 'input') as { properties?: Record<string, Json>; required?: string[] };
  return Object.entries(object.properties ?? {}).map(([name, value]) => ({
    name,
    in: place,
    required: place === 'path' || (object.required ?? []).includes(name),
    schema: value,
  }));
}

/** JSON Schema of a zod schema; those with an id become components, named once. */
function schema(type: z.ZodType, schemas: Json, io: 'input' | 'output'): Json {
  const {
    $schema: _,
    $defs,
    ...result
  } = z.toJSONSchema(type, { io, unrepresentable: 'any', reused: 'inline' }) as Json & { $defs?: Json };
  for (const [name, value] of Object.entries($defs ?? {})) schemas[name] ??= relocate(value);
  const moved = relocate(result) as Json;
  const { id } = moved as { id?: string };
  if (!id) return moved;
  schemas[id] ??= moved;
  return { $ref: `#/components/schemas/${id}` };
}

function relocate(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(relocate);
  if (!value || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [
      key,
      key === '$ref' && typeof inner === 'string' ? inner.replace('#/$defs/', '#/components/schemas/') : relocate(inner),
    ]),
  );
}
