import { Column, Entity, Index, type Relation } from 'typeorm';
import { Comment } from '../../core/comments';
import { Person } from '../../core/people';
import { At, CreatedAt, Identity, Int8, References } from '../../platform/database/columns';
import { TopicRow } from './topic.entity';

/** A merge, with what undoing it needs. */
@Entity('topic_merges')
@Index(['intoId'])
@Index('topic_merges_standing_uq', { synchronize: false })
export class TopicMerge {
  @Identity() id!: number;
  @Int8() fromId!: number;
  @References(() => TopicRow, 'fromId') from?: Relation<TopicRow>;
  @Int8() intoId!: number;
  @References(() => TopicRow, 'intoId') into?: Relation<TopicRow>;
  @Int8() byId!: number;
  @References(() => Person, 'byId', 'RESTRICT') by?: Relation<Person>;
  /** The comment that the topic's own text became. */
  @Int8() openingId!: number;
  @References(() => Comment, 'openingId') opening?: Relation<Comment>;
  @Column({ type: 'bigint', array: true }) movedComments!: number[];
  /** People who became followers of the target by it. */
  @Column({ type: 'bigint', array: true }) movedFollowers!: number[];
  @Column({ type: 'boolean' }) wasLocked!: boolean;
  @CreatedAt() createdAt!: Date;
  @At({ nullable: true }) undoneAt!: Date | null;
}
