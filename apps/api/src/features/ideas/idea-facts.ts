import type { IdeaPatch } from '@ruche/contracts';
import type { z } from 'zod';
import { row, type Tx } from '../../platform/database/database';

type Facts = Pick<z.output<typeof IdeaPatch>, 'problem' | 'audience' | 'goal' | 'kpi' | 'channels' | 'cost'>;
const plain = ['problem', 'audience', 'goal', 'kpi'] as const;

/** Writes the marketing fields that were given; others stay as they are. */
export async function writeFacts(tx: Tx, entryId: number, facts: Facts): Promise<void> {
  const columns: string[] = [];
  const values: unknown[] = [entryId];
  const set = (column: string, value: unknown) => columns.push(`${column} = $${values.push(value)}`);
  for (const field of plain) if (facts[field] !== undefined) set(field, facts[field]);
  if (facts.channels !== undefined) set('channels', [...new Set(facts.channels)]);
  if (facts.cost !== undefined) {
    set('cost_amount', facts.cost?.amount ?? null);
    set('cost_currency', facts.cost?.currency ?? null);
  }
  if (columns.length) await row(tx, `UPDATE ideas SET ${columns.join(', ')} WHERE entry_id = $1 RETURNING entry_id`, values);
}
