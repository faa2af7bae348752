import type { Route } from '@ruche/contracts';
import { accountsRights } from './rights/accounts';
import { adminRights } from './rights/admin';
import { announcementsRights } from './rights/announcements';
import { closeAtHandRights } from './rights/close-at-hand';
import { commentsRights } from './rights/comments';
import { entriesRights } from './rights/entries';
import type { Rights } from './rights/expected';
import { feedsRights } from './rights/feeds';
import { filesRights } from './rights/files';
import { helpRights } from './rights/help';
import { homeRights } from './rights/home';
import { ideasRights } from './rights/ideas';
import { kudosRights } from './rights/kudos';
import { moderationRights } from './rights/moderation';
import { pagesRights } from './rights/pages';
import { peopleRights } from './rights/people';
import { postsRights } from './rights/posts';
import { questionsRights } from './rights/questions';
import { reachingPeopleRights } from './rights/reaching-people';
import { recognitionRights } from './rights/recognition';
import { skillsRights } from './rights/skills';
import { spacesRights } from './rights/spaces';
import { spotlightRights } from './rights/spotlight';
import { systemRights } from './rights/system';
import { themesRights } from './rights/themes';
import { topicsRights } from './rights/topics';

/** One table a feature, in the order of the product: what everybody has first. */
const tables: readonly Rights[] = [
  systemRights,
  accountsRights,
  peopleRights,
  skillsRights,
  helpRights,
  spacesRights,
  themesRights,
  entriesRights,
  commentsRights,
  moderationRights,
  reachingPeopleRights,
  closeAtHandRights,
  ideasRights,
  topicsRights,
  questionsRights,
  postsRights,
  announcementsRights,
  pagesRights,
  filesRights,
  recognitionRights,
  kudosRights,
  spotlightRights,
  homeRights,
  feedsRights,
  adminRights,
];

/** Every route of the product and who gets what: a route without a row fails, a row without a route too. */
export const matrix: Rights = Object.fromEntries(tables.flatMap((table) => Object.entries(table)));
const rowCount = tables.reduce((sum, table) => sum + Object.keys(table).length, 0);
if (Object.keys(matrix).length !== rowCount) throw new Error('a route has a row in two tables');

export const nameOf = (route: Route): string => `${route.method} ${route.path}`;
