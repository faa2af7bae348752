import type { PointEntry } from '@ruche/contracts';

/** Lines of one rule and thing as one, with their sum and the date of the latest; what came to nothing is left out. */
export function gathered(lines: PointEntry[]): PointEntry[] {
  const found = new Map<string, PointEntry>();
  for (const line of lines) {
    const key = `${line.rule} ${line.source?.url ?? line.id}`;
    const known = found.get(key);
    found.set(key, known ? { ...known, points: known.points + line.points } : line);
  }
  return [...found.values()].filter(({ points }) => points !== 0);
}
