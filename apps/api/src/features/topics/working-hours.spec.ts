import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { workingHours } from '../../platform/clock/working-hours';
import { useApi } from '../../testing/api';

const api = useApi();

it('counts working hours in PostgreSQL as we do', async () => {
  const moment = fc.date({ min: new Date('2025-01-01'), max: new Date('2027-12-31'), noInvalidDate: true });
  await fc.assert(
    fc.asyncProperty(moment, moment, async (from, to) => {
      const found = await api.db.row<{ hours: number }>('SELECT working_hours($1, $2) AS hours', [from, to]);
      expect(found?.hours).toBeCloseTo(workingHours(from, to), 6);
    }),
    { numRuns: 50 },
  );
});
