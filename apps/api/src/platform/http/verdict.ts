import { Problems } from './problem';

/** Allowed, or the reason why not. */
export type Verdict = true | string;

/** The first reason among several, or allowed. */
export const all = (...verdicts: Verdict[]): Verdict => verdicts.find((v) => v !== true) ?? true;
export const not = (condition: boolean, reason: string): Verdict => (condition ? reason : true);
export const when = (condition: boolean, reason = 'not_allowed'): Verdict => condition || reason;
export const allowed = (verdict: Verdict): boolean => verdict === true;

/** @throws Forbidden with the reason as its code. */
export function ensure(verdict: Verdict): void {
  if (verdict !== true) throw Problems.forbidden(verdict);
}
