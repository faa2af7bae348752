import type { Role } from '@ruche/contracts';

interface Standing {
  role: Role;
  active: boolean;
}

/**
 * True when a change would leave the company without an admin. Admins of the demo go with it, so a real one may not be
 * followed by them alone.
 */
export function leavesNoAdmin(before: Standing & { demo: boolean; others: { all: number; real: number } }, after: Standing): boolean {
  const was = before.role === 'admin' && before.active;
  const stays = after.role === 'admin' && after.active;
  return was && !stays && (before.demo ? before.others.all : before.others.real) === 0;
}
