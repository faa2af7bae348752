import type { IdeaStage } from '@ruche/contracts';
import { Column, Entity, Index, type Relation } from 'typeorm';
import { Person } from '../../core/people';
import { At, CreatedAt, Identity, Int8, References, Text } from '../../platform/database/columns';
import { IdeaRow } from './idea.entity';

/** A merge, with what undoing it needs. */
@Entity('idea_merges')
@Index(['intoId'])
@Index('idea_merges_standing_uq', { synchronize: false })
export class IdeaMerge {
  @Identity() id!: number;
  @Int8() fromId!: number;
  @References(() => IdeaRow, 'fromId') from?: Relation<IdeaRow>;
  @Int8() intoId!: number;
  @References(() => IdeaRow, 'intoId') into?: Relation<IdeaRow>;
  @Int8() byId!: number;
  @References(() => Person, 'byId', 'RESTRICT') by?: Relation<Person>;
  @Text() previousStage!: IdeaStage;
  /** People whose vote was added to the target by this merge. */
  @Column({ type: 'bigint', array: true }) movedVoters!: number[];
  /** People who became followers of the target by it. */
  @Column({ type: 'bigint', array: true }) movedFollowers!: number[];
  /** Whether the contribution of the merged author is this merge's doing. */
  @Column({ type: 'boolean' }) creditedAuthor!: boolean;
  @CreatedAt() createdAt!: Date;
  @At({ nullable: true }) undoneAt!: Date | null;
}
