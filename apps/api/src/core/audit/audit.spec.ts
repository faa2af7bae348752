import { describe, expect, it } from '@jest/globals';
import { admin } from '@ruche/contracts';
import { useApi } from '../../testing/api';
import { aPerson, times } from '../../testing/factories';
import { Audit, verifyAudit } from './audit';

const api = useApi();
const said = (action: string) => api.db.transaction((tx) => api.app.get(Audit).record(tx, null, action, 'spec:1', { why: 'é "x"' }));
/** In the order of the chain: an id is drawn before the place, so that of two that write at once the ids may stand the other way round. */
const ids = async (): Promise<number[]> =>
  (await api.db.rows<{ id: number }>('SELECT id FROM audit_log ORDER BY day, place')).map((a) => a.id);

describe('the audit log', () => {
  it('is a chain, also when many write at once, and holds the network of who did it', async () => {
    const root = await aPerson(api, { role: 'admin' });
    await Promise.all(times(12, (i) => said(`spec.${i}`)));
    await api.as(root).call(admin.audit);
    const { entries, broken, head } = await verifyAudit(api.db);
    expect({ entries, broken, head }).toEqual({ entries: (await ids()).length, broken: [], head: expect.stringMatching(/^[0-9a-f]{64}$/) });
    const read = await api.db.row('SELECT address FROM audit_log WHERE action = $1', ['audit.read']);
    expect(read).toEqual({ address: '127.0.0.0/24' });
  });

  it('refuses to be changed, and names what somebody changed or tore out with the rights of the database itself', async () => {
    await Promise.all(times(6, (i) => said(`again.${i}`)));
    const [first = 0, second = 0, third = 0] = (await ids()).slice(-5);
    await expect(api.db.rows('UPDATE audit_log SET action = action WHERE id = $1', [first])).rejects.toThrow();
    await expect(api.db.rows('DELETE FROM audit_log WHERE id = $1', [first])).rejects.toThrow();
    const forced = (statement: string, id: number) =>
      api.db.transaction(async (tx) => {
        await tx.query('ALTER TABLE audit_log DISABLE TRIGGER audit_log_append_only');
        await tx.query(statement, [id]);
        await tx.query('ALTER TABLE audit_log ENABLE TRIGGER audit_log_append_only');
      });
    await forced(`UPDATE audit_log SET details = '{"why": "y"}' WHERE id = $1`, second);
    expect((await verifyAudit(api.db)).broken).toEqual([second]);
    await forced(`UPDATE audit_log SET details = '{"why": "é \\"x\\""}' WHERE id = $1`, second);
    expect((await verifyAudit(api.db)).broken).toEqual([]);
    await forced('DELETE FROM audit_log WHERE id = $1', second);
    expect((await verifyAudit(api.db)).broken).toEqual([third]);
  });
});
