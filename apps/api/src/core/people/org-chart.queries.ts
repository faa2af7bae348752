import type { OrgChart } from '@ruche/contracts';
import type { Reader } from '../../platform/database/database';
import { Params } from '../../platform/database/params';
import type { Actor } from '../access';
import { type FieldRow, fieldColumns, knownTo, readsField } from './acquaintance';
import { presentSummary } from './people.presenter';
import { type PersonSummaryRow, summaryColumns } from './people.queries';

/** More levels than any company has: a wrong chain ends there. */
const LEVELS = 20;
interface ChartRow extends PersonSummaryRow, FieldRow {
  /** 0 for the person, below 0 for those above, 1 for the team. */
  level: number;
  team: number;
}

/** Nothing when the person is missing or unknown to the viewer. Above, it goes as far as everybody lets the viewer know their manager. */
export async function chartOf(db: Reader, actor: Actor, handle: string): Promise<OrgChart | undefined> {
  const params = new Params();
  const columns = `${summaryColumns('p')}, ${fieldColumns(actor, params)}`;
  const rows = await db.rows<ChartRow>(
    `WITH RECURSIVE chain AS (
       SELECT p.id, p.manager_id, 0 AS level FROM people p WHERE p.handle = ${params.add(handle)} AND ${knownTo(actor, params)}
       UNION ALL SELECT m.id, m.manager_id, c.level - 1 FROM chain c JOIN people m ON m.id = c.manager_id WHERE c.level > -${LEVELS}),
     members AS (SELECT p.id, 1 AS level FROM people p JOIN chain c ON c.id = p.manager_id AND c.level = 0 WHERE p.active)
     SELECT ${columns}, l.level, (SELECT count(*)::int FROM people r WHERE r.manager_id = p.id AND r.active AND field_readers_of(r.field_readers, 'manager') = 'everybody') AS team
       FROM (SELECT id, level FROM chain UNION ALL SELECT id, level FROM members) l JOIN people p ON p.id = l.id
      WHERE ${knownTo(actor, params)} ORDER BY l.level, p.name, p.id`,
    params.values,
  );
  const person = rows.find(({ level }) => level === 0);
  if (!person) return undefined;
  const above: ChartRow[] = [];
  for (let at: ChartRow | undefined = person; at && readsField(actor, at, 'manager'); ) {
    const next: number = at.level - 1;
    at = rows.find(({ level }) => level === next);
    if (at) above.unshift(at);
  }
  const below = rows.filter((row) => row.level === 1 && readsField(actor, row, 'manager'));
  return {
    above: above.map(presentSummary),
    person: presentSummary(person),
    below: below.map((row) => ({ ...presentSummary(row), team: row.team })),
  };
}
