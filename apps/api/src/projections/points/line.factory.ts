import type { Api } from '../../testing/api';
import { append, type NewLine } from './lines';

const DAY_MS = 86_400_000;
let count = 0;

/** A line of somebody's ledger as a fact, without its cause; in the open, now, unless it is said otherwise. */
export async function aLine(
  api: Api,
  person: { id: number },
  { daysAgo = 0, ...more }: Partial<NewLine> & { daysAgo?: number } = {},
): Promise<NewLine & { id: number }> {
  const at = new Date(Date.now() - daysAgo * DAY_MS);
  const day = at.toISOString().slice(0, 10);
  const line: NewLine = {
    rule: 'P08',
    ruleVersion: 1,
    personId: person.id,
    sourceType: 'entry',
    sourceId: ++count,
    actorId: 0,
    worth: more.points ?? 8,
    points: 8,
    note: '',
    entryId: null,
    spaceId: null,
    open: true,
    causedAt: at,
    causedOn: day,
    countedOn: day,
    reverses: null,
    turn: null,
    ...more,
  };
  await api.db.transaction((tx) => append(tx, [line], at));
  const [made] = await api.db.rows<{ id: number }>('SELECT max(id) AS id FROM point_entries WHERE person_id = $1', [person.id]);
  return { ...line, id: made?.id ?? 0 };
}

/** Takes a line back. */
export async function takeBack(api: Api, { id, ...line }: NewLine & { id: number }): Promise<void> {
  await api.db.transaction((tx) =>
    append(tx, [{ ...line, worth: -line.worth, points: -line.points, note: 'reversed', reverses: id, turn: 0 }], new Date()),
  );
}
