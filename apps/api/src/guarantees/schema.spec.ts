import { describe, expect, it } from '@jest/globals';
import { useApi } from '../testing/api';

const api = useApi();

describe('the schema', () => {
  it('is what the entities say: migrations and entities have not drifted apart', async () => {
    const { upQueries } = await api.db.source.driver.createSchemaBuilder().log();
    expect(upQueries.map((q) => q.query)).toEqual([]);
  });

  it('refuses to change what is append-only', async () => {
    await api.db.rows(`INSERT INTO audit_log (action, target) VALUES ('spec', 'nothing')`);
    await expect(api.db.rows('UPDATE audit_log SET action = $1', ['other'])).rejects.toThrow(/append-only/);
    await expect(api.db.rows('DELETE FROM audit_log')).rejects.toThrow(/append-only/);
  });
});
