import type { Notification } from '@ruche/contracts';

export type Day = 'today' | 'yesterday' | 'week' | 'before';
const dayMs = 86_400_000;

/** Today, yesterday, this week, before: the parts that hold something, latest first, by the reader's own midnight. */
export function byDay(items: Notification[], now = new Date()): [Day, Notification[]][] {
  const midnight = new Date(now.getFullYear(), now.getMonth(), now.getDate()).getTime();
  const parts: Record<Day, Notification[]> = { today: [], yesterday: [], week: [], before: [] };
  for (const one of items) parts[dayOf(Date.parse(one.at), midnight)].push(one);
  return (Object.entries(parts) as [Day, Notification[]][]).filter(([, some]) => some.length > 0);
}

function dayOf(at: number, midnight: number): Day {
  if (at >= midnight) return 'today';
  if (at >= midnight - dayMs) return 'yesterday';
  return at >= midnight - 6 * dayMs ? 'week' : 'before';
}
