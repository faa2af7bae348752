import type { RecognitionSwitches } from '@ruche/contracts';
import type { Reader } from '../../platform/database/database';
import { Problems } from '../../platform/http/problem';

export const SETTING = 'recognition';
const standard: RecognitionSwitches = { points: true, boards: true, staffOnBoards: false, partTime: false };

/** What the kept setting says. Without points there is nothing to rank. */
export function wanted(kept: Partial<RecognitionSwitches> | null | undefined): RecognitionSwitches {
  const { points, boards, staffOnBoards, partTime } = { ...standard, ...kept };
  return { points, boards: points && boards, staffOnBoards, partTime };
}

/** Which parts of recognition the company wants. */
export async function switches(reader: Reader): Promise<RecognitionSwitches> {
  const [kept] = await reader.rows<{ value: Partial<RecognitionSwitches> }>(`SELECT value FROM settings WHERE key = '${SETTING}'`);
  return wanted(kept?.value);
}

/** @throws Forbidden `points_off` while the company shows no points */
export async function ensurePoints(reader: Reader): Promise<void> {
  if (!(await switches(reader)).points) throw Problems.forbidden('points_off');
}
