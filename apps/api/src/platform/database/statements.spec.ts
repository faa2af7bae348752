import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import pg from 'pg';
import { useApi } from '../../testing/api';
import { instantOf } from './instants';
import { Reading, rowOf } from './reading';
import { rowsOf } from './statements';

const { BOOL, INT8, TEXT } = pg.types.builtins;
const named = (...names: string[]) => names.map((name) => ({ name, dataTypeID: TEXT }));
const asItIs = () => (text: string) => text;

describe('the shape of rows', () => {
  it('takes values in the order of the columns, each as what it is', () => {
    const fields = [
      { name: 'id', dataTypeID: INT8 },
      { name: 'voted', dataTypeID: BOOL },
      { name: 'title', dataTypeID: TEXT },
    ];
    expect(rowOf(fields, asItIs)(['7', 't', '3'])).toEqual({ id: 7, voted: true, title: '3' });
    expect(rowOf(fields, asItIs)([null, null, null])).toEqual({ id: null, voted: null, title: null });
  });

  it('lets the last of two columns of one name count', () => {
    expect(rowOf(named('id', 'name', 'id'), asItIs)(['1', 'a', '2'])).toEqual({ id: '2', name: 'a' });
  });

  it('reads no name as more than a name', () => {
    const names = ['a"]: v[0], ["b', "x'); throw new Error('", '?column?', '\u2028'];
    const row = rowOf(named(...names), asItIs)(['1', '2', '3', '4']) as object;
    expect(Object.entries(row)).toEqual(names.map((name, i) => [name, String(i + 1)]));
  });
});

describe('an instant', () => {
  const two = (n: number) => String(n).padStart(2, '0');
  it('is read to the millisecond, in whatever time zone it is written', () => {
    const instants = fc.date({ min: new Date('0101-01-02'), max: new Date('9998-12-30'), noInvalidDate: true });
    fc.assert(
      fc.property(instants, fc.integer({ min: -15 * 60, max: 15 * 60 }), fc.stringMatching(/^[0-9]{0,3}$/), (date, ahead, more) => {
        const there = new Date(date.getTime() + ahead * 60_000).toISOString();
        const zone = `${ahead < 0 ? '-' : '+'}${two(Math.floor(Math.abs(ahead) / 60))}${ahead % 60 ? `:${two(Math.abs(ahead) % 60)}` : ''}`;
        const written = `${there.slice(0, 10)} ${there.slice(11, 23)}${more}${zone}`;
        expect(instantOf(written).getTime()).toBe(date.getTime());
      }),
    );
    expect(instantOf('2026-11-22 19:41:07+00').toISOString()).toBe('2026-11-22T19:41:07.000Z');
    expect(instantOf('2026-11-22 19:41:07.1+05:30').toISOString()).toBe('2026-11-22T14:11:07.100Z');
  });

  it('that is written otherwise is left to the driver', () => {
    expect(instantOf('infinity')).toBe(Number.POSITIVE_INFINITY);
    expect(instantOf('0044-03-15 12:00:00+00 BC').getUTCFullYear()).toBe(-43);
    expect(instantOf('1883-11-18 12:03:58+00:00:10').getTime()).toBe(Date.UTC(1883, 10, 18, 12, 3, 48));
  });
});

describe('a statement', () => {
  const api = useApi();

  it('gives the same rows however often it is asked', async () => {
    const ask = () => rowsOf(api.db.pool, `SELECT $1::int AS n, now() AS at, ARRAY[1, 2] AS list, NULL::text AS none`, [7]);
    for (let i = 0; i < 30; i++) expect(await ask()).toEqual([{ n: 7, at: expect.any(Date), list: [1, 2], none: null }]);
  });

  it('that fails says who asked', async () => {
    await expect(rowsOf(api.db.pool, 'SELECT 1 / $1::int', [0])).rejects.toMatchObject({ stack: expect.stringContaining('rowsOf') });
  });

  it('that was prepared and changes what its columns are fails', async () => {
    await api.db.rows('CREATE TABLE changing (a int)');
    await api.db.rows('INSERT INTO changing VALUES (1)');
    const client = await api.db.pool.connect();
    try {
      const ask = () =>
        new Promise<unknown[]>((resolve, reject) => {
          const reading = new Reading({ name: 'changing', text: 'SELECT * FROM changing', values: [] });
          reading.callback = (error, rows) => (error ? reject(error) : resolve(rows));
          client.query(reading as unknown as pg.Submittable);
        });
      for (let i = 0; i < 5; i++) expect(await ask()).toEqual([{ a: 1 }]);
      await api.db.rows('ALTER TABLE changing ALTER a TYPE text');
      await expect(ask()).rejects.toMatchObject({ code: '0A000' });
    } finally {
      client.release(true);
    }
  });

  it('leaves the connection good after a value that can not be read, and after one that can not be sent', async () => {
    const client = await api.db.pool.connect();
    try {
      for (let i = 0; i < 5; i++) {
        await expect(rowsOf(client, `SELECT $1::json AS value`, ['{'])).rejects.toMatchObject({ code: '22P02' });
        expect(await rowsOf(client, `SELECT $1::json AS value`, ['{"a":1}'])).toEqual([{ value: { a: 1 } }]);
      }
    } finally {
      client.release();
    }
  });
});
