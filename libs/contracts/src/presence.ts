import { z } from 'zod';
import { ById, BySlug } from './common';
import { PersonRef } from './people';
import { route } from './route';

/** Seconds between two signs of life of a browser, and until when one counts. */
export const presenceSeconds = { sign: 60, counts: 75, writing: 8 } as const;

/** Who is here now, by name, of those whom the viewer may know of; empty for whoever does not show themself. */
export const Present = z.object({ people: z.array(PersonRef).max(50) }).meta({ id: 'Present' });
export type Present = z.output<typeof Present>;

export const presence = {
  space: route({ method: 'GET', path: '/spaces/:slug/presence', summary: 'Members who are here now', params: BySlug, reply: Present }),
  entry: route({ method: 'GET', path: '/entries/:id/presence', summary: 'Who else has it open now', params: ById, reply: Present }),
  stay: route({
    method: 'PUT',
    path: '/entries/:id/presence',
    summary: 'I have it open, and perhaps write; forgotten after a minute',
    params: ById,
    body: z.strictObject({ writing: z.boolean().optional() }).optional(),
    reply: Present,
  }),
  leave: route({ method: 'DELETE', path: '/entries/:id/presence', summary: 'I have it open no more', params: ById }),
  mine: route({
    method: 'GET',
    path: '/me/presence',
    summary: 'Whether others see that I am here',
    reply: z.object({ shown: z.boolean() }),
  }),
  setMine: route({
    method: 'PUT',
    path: '/me/presence',
    summary: 'Choose whether others see that I am here; whoever hides does not see others',
    body: z.strictObject({ shown: z.boolean() }),
    reply: z.object({ shown: z.boolean() }),
  }),
};
