import { describe, expect, it } from '@jest/globals';
import { useApi } from '../../testing/api';
import { MeiliSearch } from './meili-search';
import { PostgresSearch } from './postgres-search';
import { describeSearchEngine } from './search-engine.contract';

const api = useApi();
describeSearchEngine('PostgreSQL', () => api.app.get(PostgresSearch), { stems: true, namesCorrections: true });

const { MEILI_URL, MEILI_KEY } = process.env;
if (MEILI_URL) {
  const meili = new MeiliSearch({ MEILI_URL, MEILI_KEY }, `ruche_spec_${process.pid}`);
  describeSearchEngine('Meilisearch', () => meili, { stems: false, namesCorrections: false });
} else {
  describe('Meilisearch', () => {
    it('was not run: no MEILI_URL was given, and no server comes with the product', () => {
      expect(MEILI_URL).toBeUndefined();
    });
  });
}
