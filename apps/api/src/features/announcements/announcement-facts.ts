import { publishingLimits } from '@ruche/contracts';
import { row, type Tx } from '../../platform/database/database';
import { Problems } from '../../platform/http/problem';

/** One question, and the place of its right option, from 0. */
export interface Check {
  question: string;
  options: string[];
  right: number;
}
export interface Facts {
  endsAt?: string | null | undefined;
  mustRead?: boolean | undefined;
  department?: string | undefined;
  site?: string | undefined;
  check?: Check | null | undefined;
}

/**
 * Writes what an announcement has beyond an entry; what is left out stays.
 * @param beginsAt its date, when it has one
 * @throws Invalid `in_the_past`, `too_far`, `ends_before_it_begins`, `not_an_option`, `options_alike` or `needs_confirmation`;
 * Conflict `already_answered`
 */
export async function writeFacts(tx: Tx, id: number, facts: Facts, beginsAt?: string): Promise<void> {
  const { endsAt, mustRead, department, site, check } = facts;
  if (endsAt) await ensureEnds(tx, endsAt, beginsAt);
  await ensureCheck(tx, id, facts);
  await row(
    tx,
    `UPDATE announcements SET ends_at = CASE WHEN $2 THEN $3::timestamptz ELSE ends_at END, must_read = coalesce($4, must_read),
            department = coalesce($5, department), site = coalesce($6, site), question = CASE WHEN $7 THEN $8 ELSE question END,
            options = CASE WHEN $7 THEN $9::text[] ELSE options END, right_option = CASE WHEN $7 THEN $10::int ELSE right_option END
      WHERE entry_id = $1 RETURNING entry_id`,
    [
      id,
      endsAt !== undefined,
      endsAt ?? null,
      mustRead ?? null,
      department ?? null,
      site ?? null,
      check !== undefined,
      check?.question ?? '',
      check?.options ?? [],
      check?.right ?? null,
    ],
  );
}

/** A question has one right option and goes with a confirmation; nobody's answer is judged by another question afterwards. */
async function ensureCheck(tx: Tx, id: number, { check, mustRead }: Facts): Promise<void> {
  if (check === undefined && mustRead !== false) return;
  if (check && check.right >= check.options.length) throw Problems.invalid('check.right', 'not_an_option');
  if (check && new Set(check.options).size < check.options.length) throw Problems.invalid('check.options', 'options_alike');
  const now = await row<{ must_read: boolean; asks: boolean; answered: boolean }>(
    tx,
    `SELECT must_read, right_option IS NOT NULL AS asks,
            EXISTS (SELECT 1 FROM acknowledgements k WHERE k.entry_id = $1 AND k.answered_option IS NOT NULL) AS answered
       FROM announcements WHERE entry_id = $1`,
    [id],
  );
  if (check !== undefined && now?.answered) throw Problems.conflict('already_answered');
  const asks = check === undefined ? now?.asks : check !== null;
  if (asks && !(mustRead ?? now?.must_read)) throw Problems.invalid('check', 'needs_confirmation');
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
