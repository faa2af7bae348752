import type { PointRule } from '@ruche/contracts';
import { Column, Entity, Index, type Relation } from 'typeorm';
import { Person } from '../../core/people';
import { At, CreatedAt, Identity, Int, Int8, References, Text } from '../../platform/database/columns';

/** What happened since a moment, counted by a rule as it is now: what that would change, or did. */
@Entity('recalculations')
@Index('recalculations_running_uq', { synchronize: false })
@Index('recalculations_code_ix', ['code', 'id'])
export class RecalculationRow {
  @Identity() id!: number;
  @Text() code!: PointRule['code'];
  @At() since!: Date;
  /** Left false, nothing is written. */
  @Column({ type: 'boolean' }) apply!: boolean;
  @Int8({ nullable: true }) actorId!: number | null;
  @References(() => Person, 'actorId', 'SET NULL') actor?: Relation<Person>;
  @Text({ default: 'running' }) state!: 'running' | 'done';
  @Int({ default: 0 }) done!: number;
  @Int({ default: 0 }) total!: number;
  /** The last that was looked at: a node that goes on begins after it. */
  @Int8({ default: 0 }) lookedAt!: number;
  @Int({ default: 0 }) entries!: number;
  @Int({ default: 0 }) people!: number;
  @Int({ default: 0 }) points!: number;
  @CreatedAt() createdAt!: Date;
  @At({ nullable: true }) endedAt!: Date | null;
}
