import { describe, expect, it } from '@jest/globals';
import { shapeOf } from './statements';

const named = (...names: string[]) => names.map((name) => ({ name }));

describe('the shape of rows', () => {
  it('takes values in the order of the columns', () => {
    expect(shapeOf(named('id', 'voteCount'))([7, 3])).toEqual({ id: 7, voteCount: 3 });
  });

  it('lets the last of two columns of one name count', () => {
    expect(shapeOf(named('id', 'name', 'id'))([1, 'a', 2])).toEqual({ id: 2, name: 'a' });
  });

  it('reads no name as more than a name', () => {
    const names = ['a"]: v[0], ["b', "x'); throw new Error('", '?column?', '\u2028'];
    const row = shapeOf(named(...names))([1, 2, 3, 4]) as object;
    expect(Object.entries(row)).toEqual(names.map((name, i) => [name, i + 1]));
  });
});
