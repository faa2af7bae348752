import { announcementsAt } from './announcements';
import { ideasAt } from './ideas';
import { pagesAt } from './pages';
import { peopleAt } from './people';
import { postsAt } from './posts';
import { questionsAt } from './questions';
import { spacesAt } from './spaces';
import { themes } from './themes';
import { topicsAt } from './topics';
import type { DemoCompany } from './types';

export { drawSvg } from './drawings';
export type * from './types';

/** Maison Alvéole on the day `now`: the same company for the same instant, everything within the 90 days before it. */
export function buildDemo(now: Date): DemoCompany {
  const spaces = spacesAt(now);
  return {
    name: 'Maison Alvéole',
    people: peopleAt(now),
    themes: [...themes],
    spaces,
    ideas: ideasAt(now, spaces),
    posts: postsAt(now),
    questions: questionsAt(now),
    pages: pagesAt(now),
    topics: topicsAt(now, spaces),
    announcements: announcementsAt(now),
  };
}
