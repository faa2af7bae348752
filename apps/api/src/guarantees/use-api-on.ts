import { afterAll, beforeAll } from '@jest/globals';
import { Api } from '../testing/api';

/** One application on a database of its own, for specs about an installation as a whole. */
export function useApiOn(database: () => Promise<string>, settings: Record<string, string> = {}): Api {
  const api = new Api(settings);
  beforeAll(async () => api.start(await database()), 60_000);
  afterAll(() => api.stop(), 30_000);
  return api;
}
