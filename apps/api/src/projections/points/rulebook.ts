import type { PointCode } from '@ruche/contracts';
import { type Reader } from '../../platform/database/database';

interface Traits {
  /** Given by reactions of others: counts towards the day's cap over all such rules. */
  peer?: true;
  /** One reaction of one person: counted per pair of people. */
  reaction?: true;
  /** An outcome: decides between equals on boards. */
  outcome?: true;
  /** One sum that its people share by their credit. */
  shared?: true;
  /** Nothing causes it yet. */
  later?: true;
}

/** What the rules are like, apart from their numbers. Source: product/gamification 4.2 and 4.6. */
export const traits: Record<PointCode, Traits> = {
  P01: {},
  P02: { shared: true },
  P03: { peer: true, reaction: true },
  P04: { outcome: true },
  P05: { outcome: true, shared: true },
  P06: { outcome: true, shared: true, later: true },
  P07: { outcome: true, shared: true, later: true },
  P08: { later: true },
  P09: {},
  P10: { peer: true, reaction: true },
  P11: { peer: true, reaction: true },
  P12: { peer: true, reaction: true },
  P13: { outcome: true },
  P14: {},
  P15: { peer: true },
  P16: {},
  P17: { peer: true },
  P18: { peer: true, later: true },
  P19: { later: true },
  P20: { outcome: true, later: true },
  P21: { later: true },
  P22: {},
  P23: { later: true },
  P24: { peer: true },
  P25: { later: true },
  P26: { later: true },
  P27: { outcome: true, shared: true, later: true },
  P28: {},
  P29: {},
  P30: {},
  manual: {},
};

export const outcomeRules = Object.entries(traits)
  .filter(([, t]) => t.outcome)
  .map(([code]) => code);

/** Rules whose actor was helped by it: from other departments they are what bridges are made of. */
export const bridgingRules = ['P10', 'P13', 'P22'] as const;

/** The numbers of one version of a rule. */
export interface RuleVersion {
  code: PointCode;
  version: number;
  points: number;
  capPoints: number | null;
  capTimes: number | null;
  delayHours: number;
  enabled: boolean;
  validFrom: Date | null;
}

/** Every version of every rule; a change decides only what happens after it. */
export class Rulebook {
  private readonly versions = new Map<string, RuleVersion[]>();

  constructor(all: RuleVersion[]) {
    for (const rule of all) this.versions.set(rule.code, [...(this.versions.get(rule.code) ?? []), rule]);
    for (const list of this.versions.values()) list.sort((a, b) => b.version - a.version);
  }

  /** The version by which something is judged that happened then; nothing while the rule was switched off. */
  at(code: string, then: Date): RuleVersion | undefined {
    const found = this.versions.get(code)?.find(({ validFrom }) => validFrom === null || validFrom <= then);
    return found?.enabled ? found : undefined;
  }

  version(code: string, version: number): RuleVersion | undefined {
    return this.versions.get(code)?.find((rule) => rule.version === version);
  }

  latest(code: string): RuleVersion | undefined {
    return this.versions.get(code)?.[0];
  }

  /** The same with one more version, for looking at what it would change. */
  with(rule: RuleVersion): Rulebook {
    return new Rulebook([...[...this.versions.values()].flat(), rule]);
  }
}

/** The rule as it is now, as a version that was valid since a moment. */
export function versionSince(book: Rulebook, code: PointCode, validFrom: Date): RuleVersion {
  const now = book.latest(code);
  const none = { points: 0, capPoints: null, capTimes: null, delayHours: 0, enabled: false };
  return { ...none, ...now, code, version: (now?.version ?? 0) + 1, validFrom };
}

export async function loadRulebook(reader: Reader): Promise<Rulebook> {
  return new Rulebook(
    await reader.rows<RuleVersion>(
      `SELECT code, version, points, cap_points AS "capPoints", cap_times AS "capTimes", delay_hours AS "delayHours", enabled,
              nullif(valid_from, '-infinity') AS "validFrom" FROM point_rules`,
    ),
  );
}
