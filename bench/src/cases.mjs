import { json, one, query, toggle } from './requests.mjs';

const onePage = { ratio: 0.5, statements: 3 };
const write = { ratio: 0.4, statements: 6 };
const search = { p95: 60, statements: 2 };
const found = (q) => (world, n) => ({ path: `/api/search?${query({ q: one(world.words[q], n) })}` });

const listed = (name, what, floor, filter) => ({
  name,
  what,
  target: onePage,
  product: (world, n) => ({ path: `/api/ideas?${query({ limit: 20, ...filter(world, n) })}` }),
  floor: (world, n) => [floor, { limit: 20, ...(floor === 'space' ? { space: one(world.spaces, n) } : {}) }],
});
const talk = (noun, kind) => (name, what, filter) => ({
  name,
  what,
  target: onePage,
  product: (world, n) => ({ path: `/api/${noun}?${query({ limit: 20, ...(typeof filter === 'function' ? filter(world, n) : filter) })}` }),
  floor: () => ['talk', { limit: 20, kind }],
});
const forum = talk('topics', 'topic');
const DEEP = 60;
/**
 * A list of the forum as one reader sees it, and the same `@deep`: the 60th page of 20, or the last of a shorter list. A
 * cursor is somebody's own, so it is asked for before the case runs (`Walk`).
 */
const paged = (name, what, filter, reader = 'member') => {
  const page = (deep) => ({
    ...forum(deep ? `${name}@deep` : name, deep ? `${what}: page ${DEEP}, or the last` : what, filter),
    ...(deep ? { skip: (DEEP - 1) * 20 } : {}),
    product: (world) => {
      const cursor = deep ? world.cursors?.[name] : undefined;
      const asked = { limit: 20, ...(typeof filter === 'function' ? filter(world) : filter), ...(cursor ? { cursor } : {}) };
      return { person: world.readers[reader], path: `/api/topics?${query(asked)}` };
    },
  });
  return [page(false), page(true)];
};
const orders = {
  latest: {},
  hot: { sort: 'hot' },
  month: { sort: 'top' },
  year: { sort: 'top', period: 'year' },
  top: { sort: 'top', period: 'all' },
  unanswered: { sort: 'unanswered' },
};
const under = {
  all: { what: 'of all spaces', more: () => ({}) },
  space: { what: 'of one space', more: (world) => ({ space: world.largest.space }) },
  theme: { what: 'of a theme', more: (world) => ({ theme: world.largest.theme }) },
};
/** Every order of the forum, of all spaces, of one, and of a theme; and what a guest of a few spaces reads. */
const forumPages = [
  ...Object.entries(under).flatMap(([place, { what, more }]) =>
    Object.entries(orders).flatMap(([order, filter]) =>
      paged(`forum-${place}-${order}`, `20 topics ${what}, ${order}`, (world) => ({ ...filter, ...more(world) })),
    ),
  ),
  ...paged('forum-all-unread', '20 unread topics', { sort: 'unread' }),
  ...Object.entries(orders).flatMap(([order, filter]) =>
    paged(`forum-guest-${order}`, `20 topics as a guest sees them, ${order}`, filter, 'guest'),
  ),
];
const asked = talk('questions', 'question');
const blog = talk('posts', 'post');
const board = (name, what, asked) => {
  const { limit, period, deep, ...more } = { limit: 20, period: 'all', ...asked };
  const whole = { limit, period, ...more };
  return {
    name,
    what,
    target: { ratio: 0.5, statements: 2 },
    floor: () => ['board', { limit: more.around ? 7 : limit, period }],
    product: () => ({ path: `/api/leaderboard?${query(whole)}` }),
    ...(deep && {
      skip: (DEEP - 1) * limit,
      product: (world) => ({
        person: world.readers.member,
        path: `/api/leaderboard?${query({ ...whole, ...(world.cursors?.[name] && { cursor: world.cursors[name] }) })}`,
      }),
    }),
  };
};
const own = (name, what, path) => ({
  name,
  what,
  target: { statements: 3 },
  product: (world, n) => ({ path: typeof path === 'function' ? path(world, n) : path }),
});
const inSpace = (more) => (world, n) => ({ space: one(world.spaces, n), ...more });
const changed = (name, what, target, path) => ({
  name,
  what,
  target,
  writes: true,
  product(world, n) {
    const { person, entry, on } = toggle(world, n);
    return { person, method: on ? 'PUT' : 'DELETE', path: path(entry) };
  },
  floor(world, n) {
    const { person, entry, on } = toggle(world, n);
    return [name, { person, entry, on: on ? 1 : 0 }];
  },
});
const words = 'Très bonne idée : commençons par un seul magasin, et mesurons le taux de retour pendant deux mois.';

/**
 * What is measured. `product` and `floor` make the n-th request; `target` is docs/performance.md's: a ratio to the floor,
 * statements at most, or a p95 in ms at one connection.
 */
export const CASES = [
  listed('list-trending', '20 ideas, trending', 'trending', () => ({})),
  listed('list-new', '20 ideas, newest', 'new', () => ({ sort: 'new' })),
  listed('list-space', '20 ideas of a space', 'space', (world, n) => ({ sort: 'new', space: one(world.spaces, n) })),
  forum('topics-latest', '20 topics, latest', {}),
  forum('topics-hot', '20 topics, hot', { sort: 'hot' }),
  forum('topics-top', '20 topics, top of all time', { sort: 'top', period: 'all' }),
  forum('topics-unread', '20 topics, unread', { sort: 'unread' }),
  forum('topics-unanswered', '20 topics, unanswered', { sort: 'unanswered' }),
  forum('topics-month', '20 topics, top of the month', { sort: 'top' }),
  forum('topics-day', '20 topics, top of the day', { sort: 'top', period: 'day' }),
  forum('topics-space', '20 topics of a space, latest', inSpace({})),
  forum('topics-space-top', '20 topics of a space, top of the month', inSpace({ sort: 'top' })),
  forum('topics-space-hot', '20 topics of a space, hot', inSpace({ sort: 'hot' })),
  ...forumPages,
  asked('questions-active', '20 questions, active', {}),
  asked('questions-new', '20 questions, newest', { sort: 'new' }),
  asked('questions-votes', '20 questions, by votes', { sort: 'votes' }),
  asked('questions-space-votes', '20 questions of a space, by votes', inSpace({ sort: 'votes' })),
  asked('questions-unanswered', '20 questions without an answer, oldest first', { filter: 'unanswered' }),
  asked('questions-waiting', '20 questions that wait too long', { filter: 'waiting' }),
  asked('questions-unaccepted', '20 questions without an accepted answer', { filter: 'unaccepted' }),
  asked('questions-accepted', '20 questions with an accepted answer', { filter: 'accepted' }),
  blog('posts-new', '20 posts, newest', {}),
  blog('posts-trending', '20 posts, trending', { sort: 'trending' }),
  blog('posts-space', '20 posts of a space', inSpace({})),
  {
    name: 'idea-page',
    what: 'an idea and its first 20 comments: two requests',
    target: { ratio: 0.45, statements: 4 },
    parts: 2,
    product: (world, n) => ({
      person: one(world.people, n >> 1),
      path: n % 2 ? `/api/entries/${one(world.discussed, n >> 1)}/comments?limit=20` : `/api/ideas/${one(world.discussed, n >> 1)}`,
    }),
    floor: (world, n) => ['page', { id: one(world.discussed, n), limit: 20 }],
  },
  {
    name: 'idea',
    what: 'the idea alone',
    target: {},
    product: (world, n) => ({ path: `/api/ideas/${one(world.ideas, n)}` }),
    floor: (world, n) => ['entry', { id: one(world.ideas, n) }],
  },
  changed('vote', 'a vote, or taken back', write, (entry) => `/api/ideas/${entry}/vote`),
  changed('follow', 'a follow, or stopped', write, (entry) => `/api/entries/${entry}/follow`),
  changed('reaction', 'a reaction, or taken back', write, (entry) => `/api/entries/${entry}/reactions/useful`),
  {
    name: 'comment',
    what: 'a comment',
    target: { ratio: 0.35, statements: 10 },
    writes: true,
    product: (world, n) => ({
      method: 'POST',
      path: `/api/entries/${one(world.ideas, n, 3)}/comments`,
      ...json({ body: { markdown: words } }),
    }),
    floor: (world, n) => [
      'comment',
      { entry: one(world.ideas, n, 3), person: one(world.people, n) },
      json({ doc: { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: words }] }] }, text: words }),
    ],
  },
  { name: 'search-rare', what: 'search, a rare word', target: search, connections: 1, product: found('rare') },
  { name: 'search-common', what: 'search, a common word', target: search, connections: 1, product: found('common') },
  { name: 'search-typo', what: 'search, a misspelt word', target: search, connections: 1, product: found('typo') },
  {
    name: 'suggest',
    what: 'titles while typing',
    target: search,
    connections: 1,
    product: (world, n) => ({ path: `/api/search/suggest?${query({ q: one(world.words.begun, n) })}` }),
  },
  {
    name: 'similar',
    what: 'ideas like a title',
    target: { p95: 60 },
    connections: 1,
    product: (world, n) => ({ path: `/api/ideas/similar?${query({ title: one(world.titles, n) })}` }),
  },
  ...['week', 'month', 'quarter', 'year', 'all'].flatMap((period) => [
    board(`board-${period}`, `${period === 'all' ? 'the first 20 of all time' : `the first 20 of the ${period}`}`, { period }),
    board(`board-${period}-around`, `three above me and three below, of the ${period}`, { period, around: 'me' }),
  ]),
  board('board-all-deep', 'the 60th page of 20 of all time', { deep: true }),
  board('board-space', 'the first 20 of a space, of all time', { scope: 'space:space-2' }),
  board('board-space-around', 'around me in a space, of all time', { scope: 'space:space-2', around: 'me' }),
  board('board-theme', 'the first 20 of a theme, of all time', { scope: 'theme:1' }),
  board('board-theme-around', 'around me in a theme, of all time', { scope: 'theme:1', around: 'me' }),
  board('board-teams', 'the departments of the month', { scope: 'department', period: 'month' }),
  board('board-newcomers', 'the first 20 newcomers, of all time', { view: 'newcomers' }),
  board('board-newcomers-around', 'around me among newcomers, of all time', { view: 'newcomers', around: 'me' }),
  board('board-bridges', 'the first 20 by departments that they helped, of all time', { view: 'bridges' }),
  board('board-bridges-around', 'around me by departments, of all time', { view: 'bridges', around: 'me' }),
  own('board-me', 'me against my last month, with the next badge', '/api/leaderboard/me?period=month'),
  own('points-waiting', 'what of mine waits', '/api/points/pending'),
  own('badges', 'the 25 badges with how far I am', '/api/badges'),
  own('badges-of', 'the badges of somebody', (world, n) => `/api/people/p${one(world.people, n, 1)}/badges`),
  {
    name: 'points',
    what: '20 lines of my ledger',
    target: { statements: 4 },
    product: () => ({ path: '/api/points?limit=20' }),
    floor: (world, n) => ['ledger', { person: one(world.people, n), limit: 20 }],
  },
  {
    name: 'directory',
    what: '20 people of the directory',
    target: { ratio: 0.5, statements: 2 },
    product: () => ({ path: '/api/people?limit=20' }),
    floor: () => ['people', { limit: 20 }],
  },
  {
    name: 'directory-skill',
    what: '20 people who have a skill, with counts',
    target: { p95: 60 },
    connections: 1,
    product: (_, n) => ({ path: `/api/people?${query({ limit: 20, skill: 1 + (n % 100) })}` }),
  },
  {
    name: 'directory-everybody',
    what: '20 people by a filter or a word that fits most, with counts',
    target: { p95: 60 },
    connections: 1,
    product: (_, n) => ({
      path: `/api/people?${query({ limit: 20, ...[{ availability: 'available' }, { level: 1 }, { language: 'fr' }, { q: 'projet' }][n % 4] })}`,
    }),
  },
  {
    name: 'directory-words',
    what: '20 people by a misspelt word, with counts',
    target: { p95: 60 },
    connections: 1,
    product: (_, n) => ({ path: `/api/people?${query({ limit: 20, q: ['competance 12', 'marqueting', 'logistic', 'durend'][n % 4] })}` }),
  },
  {
    name: 'notifications',
    what: '20 notifications',
    target: { statements: 2 },
    product: () => ({ path: '/api/notifications?limit=20' }),
    floor: (world, n) => ['notifications', { person: one(world.people, n), limit: 20 }],
  },
  {
    name: 'home',
    what: 'the home page',
    target: { statements: 3 },
    product: () => ({ path: '/api/home' }),
    floor: () => ['trending', { limit: 4 }],
  },
  {
    name: 'session',
    what: 'who is signed in',
    target: { statements: 2 },
    product: () => ({ path: '/api/session' }),
    floor: (world, n) => ['entry', { id: one(world.ideas, n) }],
  },
  {
    name: 'sign-in',
    what: 'a right password',
    target: {},
    connections: 8,
    product: (world, n) => ({
      signedOut: true,
      method: 'POST',
      path: '/api/session',
      ...json({ email: `p${one(world.people, n)}@bench.test`, password: world.password }),
    }),
  },
];

/** @throws for a name that no case has */
export function chosen(only) {
  if (!only) return CASES;
  const fits = (pattern) => CASES.filter(({ name }) => (pattern.endsWith('*') ? name.startsWith(pattern.slice(0, -1)) : name === pattern));
  for (const pattern of only)
    if (fits(pattern).length === 0) throw new Error(`No case is called ${pattern}; there are ${CASES.map(({ name }) => name).join(', ')}`);
  return CASES.filter((entry) => only.some((pattern) => fits(pattern).includes(entry)));
}
