import { describe, expect, it } from '@jest/globals';
import { cloneDatabase, execute, freshDatabase } from './postgres';

describe('databases for specs', () => {
  it('gives a worker one copy of the template, whoever asks', async () => {
    const url = await cloneDatabase();
    expect(await cloneDatabase()).toBe(url);
    expect((await execute(url, 'select 1 as one')).rows).toEqual([{ one: 1 }]);
  });

  it('keeps a fresh copy apart', async () => {
    const [shared, own] = [await cloneDatabase(), await freshDatabase()];
    await execute(own, 'create table apart ()');
    expect((await execute(shared, "select to_regclass('apart') as found")).rows).toEqual([{ found: null }]);
  });
});
