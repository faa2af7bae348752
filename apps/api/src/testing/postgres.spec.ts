import { expect, it } from '@jest/globals';
import { execute, freshDatabase } from './postgres';

it('gives each who asks a copy of the template of its own', async () => {
  const [one, other] = [await freshDatabase(), await freshDatabase()];
  await execute(one, 'create table apart ()');
  expect((await execute(other, "select to_regclass('apart') as found, to_regclass('entries') as there")).rows).toEqual([
    { found: null, there: 'entries' },
  ]);
});
