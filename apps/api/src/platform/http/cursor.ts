import { createHmac, timingSafeEqual } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from '../config/config';
import { keyFor } from '../config/secret';
import { Problems } from './problem';

type Key = (string | number | null)[];

/** Opaque, signed cursors: a sort key bound to the list and the filter that it was made for. */
@Injectable()
export class Cursors {
  private readonly key: Buffer;

  constructor(@Inject(CONFIG) config: Config) {
    this.key = keyFor(config.secret, 'cursor');
  }

  /** @param scope what the cursor is good for: the list's name and its filter. */
  write(scope: string, key: Key): string {
    const body = Buffer.from(JSON.stringify(key)).toString('base64url');
    return `${body}.${this.sign(scope, body)}`;
  }

  /** @throws 400 `bad_cursor` when it was tampered with, or made for another list or filter. */
  read<K extends Key>(scope: string, cursor: string | undefined): K | undefined {
    if (cursor === undefined) return undefined;
    const [body = '', signature = ''] = cursor.split('.');
    const expected = Buffer.from(this.sign(scope, body));
    const given = Buffer.from(signature);
    if (given.length !== expected.length || !timingSafeEqual(given, expected)) throw Problems.badRequest('bad_cursor');
    return JSON.parse(Buffer.from(body, 'base64url').toString()) as K;
  }

  /**
   * One page out of `limit + 1` rows.
   * @param keyOf the sort key of a row, its id last
   */
  page<R, T>(
    scope: string,
    found: R[],
    limit: number,
    keyOf: (row: R) => Key,
    present: (row: R) => T,
  ): { items: T[]; nextCursor: string | null } {
    const more = found.length > limit;
    const kept = more ? found.slice(0, limit) : found;
    const last = kept.at(-1);
    return { items: kept.map(present), nextCursor: more && last ? this.write(scope, keyOf(last)) : null };
  }

  private sign(scope: string, body: string): string {
    return createHmac('sha256', this.key).update(`${scope}\n${body}`).digest('base64url').slice(0, 22);
  }
}

/** The part of a filter that a cursor is bound to: all but the page itself. */
export const scopeOf = (list: string, filter: object, ...more: unknown[]): string => {
  const { limit: _limit, cursor: _cursor, ...rest } = filter as { limit?: unknown; cursor?: unknown };
  return `${list}:${JSON.stringify(rest)}:${more.join(':')}`;
};
