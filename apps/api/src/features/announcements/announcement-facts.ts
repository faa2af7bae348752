import { publishingLimits } from '@ruche/contracts';
import { row, type Tx } from '../../platform/database/database';
import { Problems } from '../../platform/http/problem';

export interface Facts {
  endsAt?: string | null | undefined;
  mustRead?: boolean | undefined;
  department?: string | undefined;
  site?: string | undefined;
}

/**
 * Writes what an announcement has beyond an entry; what is left out stays.
 * @param beginsAt its date, when it has one
 * @throws Invalid `in_the_past`, `too_far`, or `ends_before_it_begins`
 */
export async function writeFacts(tx: Tx, id: number, { endsAt, mustRead, department, site }: Facts, beginsAt?: string): Promise<void> {
  if (endsAt) await ensureEnds(tx, endsAt, beginsAt);
  await row(
    tx,
    `UPDATE announcements SET ends_at = CASE WHEN $2 THEN $3::timestamptz ELSE ends_at END, must_read = coalesce($4, must_read),
            department = coalesce($5, department), site = coalesce($6, site) WHERE entry_id = $1 RETURNING entry_id`,
    [id, endsAt !== undefined, endsAt ?? null, mustRead ?? null, department ?? null, site ?? null],
  );
}

async function ensureEnds(tx: Tx, endsAt: string, beginsAt: string | undefined): Promise<void> {
  const found = await row<{ past: boolean; far: boolean }>(
    tx,
    'SELECT $1::timestamptz <= now() AS past, $1::timestamptz > now() + make_interval(days => $2) AS far',
    [endsAt, publishingLimits.days],
  );
  if (found?.past) throw Problems.invalid('endsAt', 'in_the_past');
  if (found?.far) throw Problems.invalid('endsAt', 'too_far');
  if (beginsAt !== undefined && new Date(endsAt) <= new Date(beginsAt)) throw Problems.invalid('endsAt', 'ends_before_it_begins');
}
