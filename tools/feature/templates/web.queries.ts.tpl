import { __plural__ } from '@ruche/contracts';
import { infiniteQuery, query } from '../../platform/query';

/** Every read of this feature, in one place. */
export const __singular__Queries = {
  list: () => infiniteQuery(__plural__.list, { query: {} }),
  detail: (id: number) => query(__plural__.get, { params: { id } }),
};
