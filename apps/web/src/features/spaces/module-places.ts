import type { SpaceModule } from '@ruche/contracts';

/** Where the things of a module stand, narrowed to one space. Ideas are read in the space itself. */
export const modulePlaces: Record<Exclude<SpaceModule, 'ideas'>, (spaceId: number) => string> = {
  forum: (id) => `/forum?space=${id}`,
  questions: (id) => `/questions?space=${id}`,
  blog: (id) => `/blog?space=${id}`,
  pages: (id) => `/wiki?space=${id}`,
};
