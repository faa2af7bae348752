import { Entity, PrimaryColumn } from 'typeorm';
import { At, Bool, Int, Int8 } from '../../platform/database/columns';

/** One version of what a rule gives; the latest that was valid when something happened decides. */
@Entity('point_rules')
export class PointRule {
  @PrimaryColumn({ type: 'text' }) code!: string;
  @PrimaryColumn({ type: 'int' }) version!: number;
  @Int() points!: number;
  /** Most points that it gives one person a day. */
  @Int({ nullable: true }) capPoints!: number | null;
  /** How often it gives one person points a day. */
  @Int({ nullable: true }) capTimes!: number | null;
  /** Hours until its points count. */
  @Int() delayHours!: number;
  @Bool(true) enabled!: boolean;
  @At() validFrom!: Date;
  @Int8({ nullable: true }) changedById!: number | null;
  @At({ default: () => 'now()' }) changedAt!: Date;
}
