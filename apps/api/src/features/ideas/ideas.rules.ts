const Z = 1.281551565545;
const WEEK_MS = 7 * 86_400_000;
const EPOCH = Date.UTC(2026, 0, 1);

/**
 * Wilson lower bound at 80 %, of votes among those who saw the idea. Source: product/ranking 5.2, "support".
 * @param votes u, at least 0
 * @param exposures people who saw it; never counted as fewer than the votes
 */
export function support(votes: number, exposures: number): number {
  const n = Math.max(exposures, votes);
  if (n <= 0) return 0;
  const p = votes / n;
  return (p + (Z * Z) / (2 * n) - Z * Math.sqrt((p * (1 - p)) / n + (Z * Z) / (4 * n * n))) / (1 + (Z * Z) / n);
}

export interface Signal {
  kind: 'vote' | 'first_comment' | 'follow';
  at: Date;
}
export const weights = { vote: 1, first_comment: 2, follow: 0.5 } as const;

/** Σ w·2^(−Δd/7), Δd in days. Source: product/ranking 5.2, "trending". Signals of the future do not count. */
export const trending = (signals: readonly Signal[], now: Date): number =>
  signals.filter((s) => s.at <= now).reduce((sum, s) => sum + weights[s.kind] * 2 ** (-(now.getTime() - s.at.getTime()) / WEEK_MS), 0);

/** The same as it is stored: log2 of the sum at 2026-01-01, whose order never changes. Add log-wise, so that nothing overflows. */
export function storedTrend(signals: readonly Signal[]): number {
  const logs = signals.map((s) => Math.log2(weights[s.kind]) + (s.at.getTime() - EPOCH) / WEEK_MS);
  const top = Math.max(...logs);
  return logs.length === 0 ? -1e9 : top + Math.log2(logs.reduce((sum, log) => sum + 2 ** (log - top), 0));
}

/** Reads a stored trend as the sum it stands for now. */
export const trendNow = (stored: number, now: Date): number => 2 ** (stored - (now.getTime() - EPOCH) / WEEK_MS);

export const AUTO_OPEN_HOURS = 48;
export const IDLE_DAYS = 90;
export const REOPEN_DAYS = 90;
export const MERGE_UNDO_DAYS = 7;
export const TOP_SHARE = 0.2;

/** Enough votes, or among the best fifth by support of those that are open beside it. */
export const reachesShortlist = (idea: { votes: number; better: number; open: number }, votesNeeded: number): boolean =>
  idea.votes >= votesNeeded || (idea.open > 0 && idea.votes > 0 && idea.better < Math.ceil(idea.open * TOP_SHARE));
