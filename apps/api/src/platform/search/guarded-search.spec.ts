import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Logger } from '@nestjs/common';
import { GuardedSearch } from './guarded-search';
import { type SearchAnswer, SearchEngine, type SearchRequest } from './search-engine';

const answer: SearchAnswer = { hits: [], more: false, total: 0, facets: { kind: {}, space: {}, author: {} }, corrected: [] };
/** Counts what it is asked, and fails when told to. */
class Engine extends SearchEngine {
  asked = 0;
  written: string[] = [];
  down = false;
  last: SearchRequest | undefined;
  private async take<T>(value: T): Promise<T> {
    if (this.down) throw new Error('down');
    return value;
  }
  put = (documents: { id: string }[]) => this.take(undefined).then(() => void this.written.push(...documents.map((d) => `+${d.id}`)));
  remove = (ids: string[]) => this.take(undefined).then(() => void this.written.push(...ids.map((id) => `-${id}`)));
  weigh = () => this.take(undefined);
  search = (request: SearchRequest) => {
    this.asked++;
    this.last = request;
    return this.take(answer);
  };
  similar = () => this.take([1]);
  versions = () => this.take([]);
  list = () => this.take({ documents: [] });
  clear = () => this.take(undefined);
}

describe('a search engine with a stand-in', () => {
  beforeAll(() => Logger.overrideLogger(false));
  afterAll(() => Logger.overrideLogger(undefined as never));
  const request: SearchRequest = { q: 'a', audience: [], limit: 1, facets: false, prefix: false };
  const setUp = () => {
    const [chosen, standIn] = [new Engine(), new Engine()];
    let time = 0;
    return {
      chosen,
      standIn,
      guarded: new GuardedSearch(chosen, standIn, () => time),
      pass: (ms: number) => {
        time += ms;
      },
    };
  };

  it('asks the chosen one while it answers, and says when it did not', async () => {
    const { chosen, standIn, guarded } = setUp();
    expect((await guarded.search(request)).degraded).toBeUndefined();
    chosen.down = true;
    expect((await guarded.search({ ...request, after: [3, 'idea:1'] })).degraded).toBe(true);
    expect(standIn.last).not.toHaveProperty('after');
    expect(await guarded.similar({ text: 'a', audience: [], kinds: [], limit: 1 })).toEqual([1]);
    chosen.down = false;
    expect((await guarded.search(request)).degraded).toBeUndefined();
  });

  it('leaves it alone for half a minute after three failures in a row', async () => {
    const { chosen, guarded, pass } = setUp();
    chosen.down = true;
    for (let i = 0; i < 10; i++) expect((await guarded.search(request)).degraded).toBe(true);
    expect(chosen.asked).toBe(3);
    chosen.down = false;
    pass(29_999);
    expect((await guarded.search(request)).degraded).toBe(true);
    pass(1);
    expect((await guarded.search(request)).degraded).toBeUndefined();
  });

  it('writes to both, and a chosen one that is down stops no write', async () => {
    const { chosen, standIn, guarded } = setUp();
    await guarded.remove(['idea:1']);
    chosen.down = true;
    await guarded.remove(['idea:2']);
    expect([chosen.written, standIn.written]).toEqual([['-idea:1'], ['-idea:1', '-idea:2']]);
  });
});
