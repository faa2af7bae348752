import { z } from 'zod';
import { route } from './route';

const Check = z.object({ ok: z.boolean(), detail: z.string().optional() });
export const Health = z
  .object({ status: z.enum(['ok', 'failing']), checks: z.record(z.string(), Check).optional() })
  .meta({ id: 'Health' });
export type Health = z.output<typeof Health>;

/** What machines ask. Health and metrics stand outside of `/api`. */
export const system = {
  live: route({ method: 'GET', path: '/health/live', summary: 'Is the process well', reply: Health }),
  ready: route({ method: 'GET', path: '/health/ready', summary: 'Can it serve', reply: Health }),
  metrics: route({
    method: 'GET',
    path: '/metrics',
    summary: 'Prometheus metrics, for loopback or with the token',
    query: z.strictObject({ token: z.string().optional() }),
    transport: 'binary',
  }),
  openapi: route({ method: 'GET', path: '/openapi.json', summary: 'This description', reply: z.record(z.string(), z.unknown()) }),
  docs: route({ method: 'GET', path: '/docs', summary: 'This description, to read', transport: 'binary' }),
  docsStyle: route({ method: 'GET', path: '/docs.css', summary: 'How it looks', transport: 'binary' }),
};
