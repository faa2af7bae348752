import type { HomeBlock } from '@ruche/contracts';
import { Column, Entity, PrimaryColumn, type Relation } from 'typeorm';
import { Person } from '../../core/people';
import { At, References } from '../../platform/database/columns';

/** What somebody does not want on their home, and when they were there last. */
@Entity('home_choices')
export class HomeChoice {
  @PrimaryColumn({ type: 'bigint' }) personId!: number;
  @References(() => Person, 'personId') person?: Relation<Person>;
  @Column({ type: 'text', array: true, default: '{}' }) hidden!: HomeBlock[];
  @At({ nullable: true }) visitedAt!: Date | null;
  /** The visit before: what moved since then is shown. */
  @At({ nullable: true }) previousVisitAt!: Date | null;
}
