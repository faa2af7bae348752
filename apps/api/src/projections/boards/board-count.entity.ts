import { Column, Entity, Index } from 'typeorm';
import { Identity, Int, Text } from '../../platform/database/columns';

/**
 * How many people on a board have how many points: the sum over rows of one key. A trigger on the sums adds a row for each
 * change, so that nobody waits for another; a job folds them into one.
 */
@Entity('board_counts')
@Index('board_counts_rank_ix', { synchronize: false })
export class BoardCount {
  @Identity() id!: number;
  @Text() scope!: string;
  @Text() period!: string;
  @Column({ type: 'date' }) startsOn!: string;
  @Int() points!: number;
  @Int() people!: number;
}
