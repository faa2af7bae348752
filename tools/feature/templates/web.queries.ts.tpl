import { __plural__ } from '@ruche/contracts';
import { infiniteQuery } from '../../platform/query';

export const __singular__Queries = {
  list: () => infiniteQuery(__plural__.list, { query: {} }),
};
