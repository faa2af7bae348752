import { Entity, PrimaryColumn } from 'typeorm';
import { Int, Int8 } from '../database/columns';

/** The table of rate-limiter-flexible, in its own form. */
@Entity('rate_limits')
export class RateLimitRow {
  @PrimaryColumn({ type: 'varchar', length: 255 }) key!: string;
  @Int({ default: 0 }) points!: number;
  @Int8({ nullable: true }) expire!: number | null;
}
