import { Column, Entity, Index, PrimaryColumn, type Relation } from 'typeorm';
import { At, Int8, References } from '../../platform/database/columns';
import { TopicRow } from './topic.entity';

/**
 * Where a topic stands in a list of the forum. Triggers on entries, themes and topics put it there and take it away with
 * what its readers may see (`place_topic`); `ranks.ts` keeps the rank of `hot` and of the `top` lists.
 */
@Entity('topic_places')
@Index('topic_places_rank_ix', { synchronize: false })
@Index('topic_places_space_rank_ix', { synchronize: false })
@Index('topic_places_ends_ix', { synchronize: false })
export class TopicPlace {
  @PrimaryColumn({ type: 'bigint' }) topicId!: number;
  @References(() => TopicRow, 'topicId') topic?: Relation<TopicRow>;
  @PrimaryColumn({ type: 'text' }) list!: string;
  /** A theme that the topic carries, or one above it; 0 stands for all themes. */
  @PrimaryColumn({ type: 'bigint' }) themeId!: number;
  @Int8() spaceId!: number;
  /** What the list is ordered by, highest first; dates are seconds since 1970. */
  @Column({ type: 'double precision' }) rank!: number;
  /** From when it is too old for the list. */
  @At({ nullable: true }) endsAt!: Date | null;
}
