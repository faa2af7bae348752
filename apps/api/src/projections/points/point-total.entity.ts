import { Column, Entity, Index, PrimaryColumn, type Relation } from 'typeorm';
import { Person } from '../../core/people';
import { At, Bool, Int, References } from '../../platform/database/columns';

/** What somebody decided about their points; the row that is held while they are counted. */
@Entity('point_accounts')
export class PointAccount {
  @PrimaryColumn({ type: 'bigint' }) personId!: number;
  @References(() => Person, 'personId') person?: Relation<Person>;
  @Bool(true) onBoards!: boolean;
  /** Whether a portrait of them may be drafted. */
  @Bool(true) inSpotlight!: boolean;
}

/** The sum of somebody's ledger in one scope (`own`, `company`, `space:ID`) and period; boards are read from it. */
@Entity('point_totals')
@Index('point_totals_board_ix', { synchronize: false })
@Index('point_totals_newcomers_ix', { synchronize: false })
@Index('point_totals_bridges_ix', { synchronize: false })
export class PointTotal {
  @PrimaryColumn({ type: 'bigint' }) personId!: number;
  @References(() => Person, 'personId') person?: Relation<Person>;
  @PrimaryColumn({ type: 'text' }) scope!: string;
  @PrimaryColumn({ type: 'text' }) period!: string;
  @PrimaryColumn({ type: 'date' }) startsOn!: string;
  @Int() points!: number;
  /** The part of it that outcomes gave. */
  @Int() outcome!: number;
  /** How many people it came from. */
  @Int() beneficiaries!: number;
  /** How many departments other than their own they helped: by useful comments, accepted answers, help rated useful. */
  @Int({ default: 0 }) departments!: number;
  @At() reachedAt!: Date;
  /** Kept by triggers on whoever it is. */
  @Column({ type: 'boolean' }) listed!: boolean;
  /** Until the night after their first 90 days. */
  @Bool(false) newcomer!: boolean;
}
