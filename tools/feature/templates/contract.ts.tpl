import { z } from 'zod';
import { ById, pageOf, paging } from './common';
import { EntryInput, EntryPage, EntryPatch, EntrySummary } from './entries';
import { route } from './route';

/** What a list row shows: extend it with what the kind has of its own. */
export const __Singular__Summary = EntrySummary.meta({ id: '__Singular__Summary' });
export type __Singular__Summary = z.output<typeof __Singular__Summary>;

export const __Singular__ = EntryPage.meta({ id: '__Singular__' });
export type __Singular__ = z.output<typeof __Singular__>;

export const __plural__ = {
  list: route({ method: 'GET', path: '/__plural__', summary: 'Latest first', query: z.strictObject(paging), reply: pageOf(__Singular__Summary) }),
  create: route({ method: 'POST', path: '/__plural__', summary: 'Publish one', body: EntryInput, reply: __Singular__, status: 201 }),
  get: route({ method: 'GET', path: '/__plural__/:id', summary: 'One of them', params: ById, reply: __Singular__ }),
  update: route({ method: 'PATCH', path: '/__plural__/:id', summary: 'Change its words', params: ById, body: EntryPatch, reply: __Singular__ }),
  remove: route({ method: 'DELETE', path: '/__plural__/:id', summary: 'Put it in the trash', params: ById }),
  restore: route({ method: 'POST', path: '/__plural__/:id/restore', summary: 'Take it out of the trash', params: ById, reply: __Singular__ }),
};
