import { z } from 'zod';
import { ById, Id, Instant, line, pageOf, paging, RichText, RichTextInput } from './common';
import { entryLimits } from './entries';
import { PersonRef } from './people';
import { route } from './route';
import { SpaceRef } from './spaces';

/** What a list row shows. */
export const __Singular__Summary = z
  .object({
    id: Id,
    title: z.string(),
    url: z.string(),
    excerpt: z.string(),
    author: PersonRef,
    space: SpaceRef,
    comments: z.int(),
    createdAt: Instant,
    can: z.object({ comment: z.boolean() }),
  })
  .meta({ id: '__Singular__Summary' });
export type __Singular__Summary = z.output<typeof __Singular__Summary>;

export const __Singular__ = __Singular__Summary.extend({ body: RichText }).meta({ id: '__Singular__' });
export type __Singular__ = z.output<typeof __Singular__>;

export const __Singular__Input = z.strictObject({ spaceId: Id, title: line(entryLimits.title.min, entryLimits.title.max), body: RichTextInput });
export type __Singular__Input = z.input<typeof __Singular__Input>;

export const __plural__ = {
  list: route({ method: 'GET', path: '/__plural__', summary: 'Latest first', query: z.strictObject(paging), reply: pageOf(__Singular__Summary) }),
  create: route({ method: 'POST', path: '/__plural__', summary: 'Publish one', body: __Singular__Input, reply: __Singular__, status: 201 }),
  get: route({ method: 'GET', path: '/__plural__/:id', summary: 'One of them', params: ById, reply: __Singular__ }),
};
