import { describe, expect, it } from '@jest/globals';
import { leavesNoAdmin } from './admin.policy';

describe('leavesNoAdmin', () => {
  const admin = { role: 'admin', active: true } as const;
  const was = (demo: boolean, all: number, real: number) => ({ ...admin, demo, others: { all, real } });
  it.each([
    [was(false, 0, 0), { ...admin, active: false }, true],
    [was(false, 1, 0), { ...admin, active: false }, true],
    [was(false, 1, 1), { ...admin, active: false }, false],
    [was(true, 0, 0), { ...admin, role: 'member' as const }, true],
    [was(true, 1, 0), { ...admin, role: 'member' as const }, false],
    [was(false, 0, 0), admin, false],
    [{ ...was(false, 0, 0), active: false }, { ...admin, active: false }, false],
    [{ ...was(false, 0, 0), role: 'member' as const }, { role: 'guest' as const, active: true }, false],
  ])('%j to %j: %s', (from, to, expected) => expect(leavesNoAdmin(from, to)).toBe(expected));
});
