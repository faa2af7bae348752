import type { RecognitionSwitches } from '@ruche/contracts';
import type { Reader } from '../../platform/database/database';
import { Problems } from '../../platform/http/problem';

export const SETTING = 'recognition';
const standard: RecognitionSwitches = { points: true, boards: true, staffOnBoards: false };

/** Which parts of recognition the company wants. */
export async function switches(reader: Reader): Promise<RecognitionSwitches> {
  const [kept] = await reader.rows<{ value: Partial<RecognitionSwitches> }>(`SELECT value FROM settings WHERE key = '${SETTING}'`);
  const { points, boards, staffOnBoards } = { ...standard, ...kept?.value };
  // Without points there is nothing to rank.
  return { points, boards: points && boards, staffOnBoards };
}

/** @throws Forbidden `points_off` while the company shows no points */
export async function ensurePoints(reader: Reader): Promise<void> {
  if (!(await switches(reader)).points) throw Problems.forbidden('points_off');
}
