import type { SpotlightGrounds } from '@ruche/contracts';

/** How much more a first thing weighs. */
const DEBUT = 1.5;

/**
 * Who is put forward first: what somebody gave counts, but less and less the more of it there is; whoever was never seen and
 * whoever's department is rarely seen come first.
 *
 *   log2(1 + points) · 1 ∕ (1 + featured) · 1 ∕ (1 + departmentFeatured) · (1.5 for a debut)
 *
 * Source: product/capabilities F10 (prefers first-timers and less-seen departments); the figures are ours.
 */
export const worthShowing = ({ points, featured, departmentFeatured, debut }: SpotlightGrounds): number =>
  (Math.log2(1 + Math.max(0, points)) * (debut ? DEBUT : 1)) / ((1 + featured) * (1 + departmentFeatured));

/** The one to draft; of equals the one with fewer spotlights, then with more points, then who has been here longest. */
export function firstOf<C extends { personId: number; grounds: SpotlightGrounds }>(candidates: readonly C[]): C | undefined {
  return [...candidates].sort(
    (a, b) =>
      worthShowing(b.grounds) - worthShowing(a.grounds) ||
      a.grounds.featured - b.grounds.featured ||
      b.grounds.points - a.grounds.points ||
      a.personId - b.personId,
  )[0];
}
