import { Injectable } from '@nestjs/common';
import type { PointCode, PointRule, PointRuleInput } from '@ruche/contracts';
import type { Actor } from '../../core/access';
import { Audit } from '../../core/audit';
import { type PersonRefRow, personJson, presentRef } from '../../core/people';
import { Clock } from '../../platform/clock/clock';
import { Database, type Reader, row, type Tx, within } from '../../platform/database/database';
import { traits } from './rulebook';

type RuleCode = PointRule['code'];
interface RuleRow {
  code: RuleCode;
  version: number;
  points: number;
  cap_points: number | null;
  cap_times: number | null;
  delay_hours: number;
  enabled: boolean;
  changed_at: Date;
  by: PersonRefRow | null;
}

/** The rules as data: a change is a new version, for what happens from then on. */
@Injectable()
export class RulesService {
  constructor(
    private readonly db: Database,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  async list(): Promise<{ items: PointRule[] }> {
    return { items: await latest(this.db) };
  }

  change(actor: Actor, code: RuleCode, patch: PointRuleInput): Promise<PointRule> {
    return this.db.transaction(async (tx) => {
      await row(tx, 'SELECT pg_advisory_xact_lock(hashtext($1))', [`point rule ${code}`]);
      await addVersion(tx, actor, code, patch, this.clock.now());
      await this.audit.record(tx, actor.id, 'points.rule', `rule:${code}`, { ...patch });
      return one(within(tx), code);
    });
  }
}

/** A new version of a rule with what the patch says, valid from a moment. */
export async function addVersion(tx: Tx, actor: Actor, code: PointCode, patch: PointRuleInput, validFrom: Date): Promise<void> {
  await row(
    tx,
    `INSERT INTO point_rules (code, version, points, cap_points, cap_times, delay_hours, enabled, valid_from, changed_by_id)
     SELECT code, version + 1, coalesce(($2::jsonb->>'points')::int, points),
            CASE WHEN $2::jsonb ? 'capPoints' THEN ($2::jsonb->>'capPoints')::int ELSE cap_points END,
            CASE WHEN $2::jsonb ? 'capTimes' THEN ($2::jsonb->>'capTimes')::int ELSE cap_times END,
            coalesce(($2::jsonb->>'delayHours')::int, delay_hours), coalesce(($2::jsonb->>'enabled')::boolean, enabled), $3, $4
       FROM point_rules WHERE code = $1 ORDER BY version DESC LIMIT 1 RETURNING code`,
    [code, JSON.stringify(patch), validFrom, actor.id],
  );
}

const latest = async (reader: Reader, code?: RuleCode): Promise<PointRule[]> =>
  (
    await reader.rows<RuleRow>(
      `SELECT DISTINCT ON (r.code) r.code, r.version, r.points, r.cap_points, r.cap_times, r.delay_hours, r.enabled, r.changed_at,
              CASE WHEN p.id IS NOT NULL THEN ${personJson('p')} END AS by
         FROM point_rules r LEFT JOIN people p ON p.id = r.changed_by_id WHERE $1::text IS NULL OR r.code = $1 ORDER BY r.code, r.version DESC`,
      [code ?? null],
    )
  ).map(present);

async function one(reader: Reader, code: RuleCode): Promise<PointRule> {
  const [rule] = await latest(reader, code);
  if (!rule) throw new Error(`no rule ${code}`);
  return rule;
}

const present = (r: RuleRow): PointRule => ({
  code: r.code,
  version: r.version,
  points: r.points,
  capPoints: r.cap_points,
  capTimes: r.cap_times,
  delayHours: r.delay_hours,
  enabled: r.enabled,
  later: traits[r.code].later ?? false,
  peer: traits[r.code].peer ?? false,
  changedBy: r.by && presentRef(r.by),
  changedAt: r.version === 1 ? null : r.changed_at.toISOString(),
});
