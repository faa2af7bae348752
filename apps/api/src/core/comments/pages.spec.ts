import { beforeAll, describe, expect, it } from '@jest/globals';
import { comments } from '@ruche/contracts';
import { useApi } from '../../testing/api';
import { anEntry, aPerson, companySpace, type TestPerson } from '../../testing/factories';
import '../../testing/matchers';

const api = useApi();
const TOTAL = 50;

describe('a long conversation', () => {
  let reader: TestPerson;
  let entry: { id: number };
  let all: number[];
  const page = (query: Record<string, string>) =>
    api.as(reader).call(comments.list, { params: { id: String(entry.id) }, query: { limit: '9', ...query } });
  const ids = (items: { id: number }[]) => items.map((c) => c.id);

  beforeAll(async () => {
    const space = await companySpace(api);
    reader = await aPerson(api, { in: space });
    entry = await anEntry(api, { space, author: reader });
    const made = await api.db.rows<{ id: number }>(
      `INSERT INTO comments (entry_id, author_id, body, text, created_at)
       SELECT $1, $2, '{"type":"doc","content":[{"type":"paragraph"}]}', 'n' || n, timestamptz '2026-03-01 00:00Z' + make_interval(hours => n) FROM generate_series(1, ${TOTAL}) AS n ORDER BY n RETURNING id`,
      [entry.id, reader.id],
    );
    all = ids(made);
  });

  it('opens around a comment, and reads on both ways without doubles or gaps', async () => {
    const around = String(all[25]);
    const first = await page({ around });
    expect(ids(first.items)).toEqual(all.slice(22, 31));
    let seen = ids(first.items);
    let { previousCursor, nextCursor } = first;
    while (previousCursor) {
      const before = await page({ around, cursor: previousCursor });
      expect(before.nextCursor).not.toBeNull();
      seen = [...ids(before.items), ...seen];
      previousCursor = before.previousCursor;
    }
    while (nextCursor) {
      const after = await page({ around, cursor: nextCursor });
      seen = [...seen, ...ids(after.items)];
      nextCursor = after.nextCursor;
    }
    expect(seen).toEqual(all);
  });

  it('goes on from a page that was read backwards as if it had been read forwards', async () => {
    const around = String(all[25]);
    const first = await page({ around });
    const before = await page({ around, cursor: first.previousCursor ?? '' });
    const again = await page({ around, cursor: before.nextCursor ?? '' });
    expect(ids(again.items)).toEqual(ids(first.items));
  });

  it('opens at a date, at either end, and at the start for what is not there', async () => {
    const at = await page({ since: '2026-03-02T00:00:00Z' });
    expect(ids(at.items).slice(3)).toEqual(all.slice(23, 29));
    const start = await page({ around: String(all[0]) });
    expect([start.previousCursor, ids(start.items)]).toEqual([null, all.slice(0, 6)]);
    const end = await page({ around: String(all.at(-1)) });
    expect([end.nextCursor, ids(end.items)]).toEqual([null, all.slice(-4)]);
    expect(ids((await page({ around: '999999' })).items)).toEqual(all.slice(0, 6));
    expect((await page({})).previousCursor).toBeNull();
  });
});
