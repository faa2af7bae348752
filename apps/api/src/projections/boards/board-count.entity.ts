import type { BoardView } from '@ruche/contracts';
import { Column, Entity, Index } from 'typeorm';
import { Bool, Identity, Int, Text } from '../../platform/database/columns';

/**
 * How many people on a board have as much of what ranks them: the sum over rows of one key. A trigger on the sums adds a row for
 * each change, so that nobody waits for another; a job folds them into one.
 */
@Entity('board_counts')
@Index('board_counts_rank_ix', { synchronize: false })
@Index('board_counts_fresh_ix', { synchronize: false })
export class BoardCount {
  @Identity() id!: number;
  @Text() scope!: string;
  @Text() period!: string;
  @Column({ type: 'date' }) startsOn!: string;
  @Column({ type: 'text', default: 'top' }) view!: BoardView;
  /** Points, or on the board of bridges departments. */
  @Int() points!: number;
  @Int() people!: number;
  @Bool(false) folded!: boolean;
}

/** What the people of a department earned together in a period, where everybody sees it; kept as `BoardCount` is. */
@Entity('team_points')
@Index('team_points_period_ix', { synchronize: false })
@Index('team_points_fresh_ix', { synchronize: false })
export class TeamPoints {
  @Identity() id!: number;
  @Text() department!: string;
  @Text() period!: string;
  @Column({ type: 'date' }) startsOn!: string;
  @Int() points!: number;
  @Bool(false) folded!: boolean;
}

/** How many active people a department has, guests aside, and the percents of a week that they work together. */
@Entity('team_sizes')
export class TeamSize {
  @Identity() id!: number;
  @Text() department!: string;
  @Int() people!: number;
  @Int() workingTime!: number;
  @Bool(false) folded!: boolean;
}
