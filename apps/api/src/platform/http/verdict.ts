import { Problems } from './problem';

/** Allowed, or the reason why not. */
export type Verdict = true | string;

/** The first reason among several, or allowed. */
export const all = (...verdicts: Verdict[]): Verdict => verdicts.find((v) => v !== true) ?? true;
export const not = (condition: boolean, reason: string): Verdict => (condition ? reason : true);
export const when = (condition: boolean, reason = 'not_allowed'): Verdict => condition || reason;
export const allowed = (verdict: Verdict): boolean => verdict === true;

/** Reasons that lie in the state of the place and not in the person: they are answered as conflicts, whoever asks. */
const conflicts: ReadonlySet<string> = new Set(['archived']);

/** @throws Forbidden with the reason as its code, or Conflict when the place is to blame */
export function ensure(verdict: Verdict): void {
  if (verdict === true) return;
  throw conflicts.has(verdict) ? Problems.conflict(verdict) : Problems.forbidden(verdict);
}
