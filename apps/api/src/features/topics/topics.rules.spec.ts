import { describe, expect, it } from '@jest/globals';
import { useApi } from '../../testing/api';
import { hot, top } from './topics.rules';

const hotVectors: [likes: number, age: number, recentLikes: number, recentPosters: number, sinceBump: number, expected: number][] = [
  [0, 0, 0, 0, 0, 0],
  [10, 22, 0, 0, 0, 0.22067],
  [10, 22, 3, 2, 6, 0.63302],
  [3, 500, 0, 4, 1, 1.07205],
  [50, 1000, 0, 0, 0, 0.01253],
];
const topVectors: [views: number, openingLikes: number, likes: number, posts: number, expected: number][] = [
  [0, 0, 0, 1, 0],
  [100, 4, 10, 5, 8.69897],
  [100, 4, 10, 9, 8.06535],
  [100, 4, 10, 10, 8],
  [1000, 0, 200, 20, 10.30103],
];

describe('hot', () => {
  it.each(hotVectors)('%i likes, %i h, %i and %i lately, %i h → %d', (likes, age, recentLikes, recentPosters, sinceBump, expected) =>
    expect(hot(likes, age, recentLikes, recentPosters, sinceBump)).toBeCloseTo(expected, 5),
  );

  it('lets an old topic revive above an older success', () => expect(hot(3, 500, 0, 4, 1)).toBeGreaterThan(hot(50, 1000, 0, 0, 0)));
});

describe('top', () => {
  it.each(topVectors)('%i views, %i for the text, %i likes, %i posts → %d', (views, openingLikes, likes, posts, expected) =>
    expect(top(views, openingLikes, likes, posts)).toBeCloseTo(expected, 5),
  );

  it('has no cliff at ten posts', () => expect(Math.abs(top(100, 4, 10, 10) - top(100, 4, 10, 9))).toBeLessThan(0.1));
});

describe('the formulas in PostgreSQL', () => {
  const api = useApi();

  it('are the same as ours', async () => {
    for (const [likes, age, recentLikes, recentPosters, sinceBump] of hotVectors) {
      const found = await api.db.row<{ hot: number }>('SELECT topic_hot($1, $2, $3, $4, $5) AS hot', [
        likes,
        age,
        recentLikes,
        recentPosters,
        sinceBump,
      ]);
      expect(found?.hot).toBeCloseTo(hot(likes, age, recentLikes, recentPosters, sinceBump), 10);
    }
    for (const [views, openingLikes, likes, posts] of topVectors) {
      const found = await api.db.row<{ top: number }>('SELECT topic_top($1, $2, $3, $4) AS top', [views, openingLikes, likes, posts]);
      expect(found?.top).toBeCloseTo(top(views, openingLikes, likes, posts), 10);
    }
  });
});
