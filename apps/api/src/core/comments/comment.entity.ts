import { Entity, Index, type Relation } from 'typeorm';
import { At, CreatedAt, Identity, Int, Int8, Json, References, Text } from '../../platform/database/columns';
import { Entry } from '../entries/entry.entity';
import { PassageRow } from '../entries/passage.entity';
import { Person } from '../people/person.entity';

@Entity('comments')
@Index('comments_entry_ix', ['entryId', 'createdAt', 'id'])
@Index('comments_best_ix', ['entryId', 'best', 'id'])
@Index(['authorId'])
@Index(['parentId'])
@Index('comments_passage_ix', { synchronize: false })
export class Comment {
  @Identity() id!: number;
  @Int8() entryId!: number;
  @References(() => Entry, 'entryId') entry?: Relation<Entry>;
  @Int8({ nullable: true }) parentId!: number | null;
  @References(() => Comment, 'parentId', 'RESTRICT') parent?: Relation<Comment>;
  /** The passage that its thread is about. */
  @Int8({ nullable: true }) passageId!: number | null;
  @References(() => PassageRow, 'passageId', 'SET NULL') passage?: Relation<PassageRow>;
  @Int8() authorId!: number;
  @References(() => Person, 'authorId', 'RESTRICT') author?: Relation<Person>;
  @Json() body!: Record<string, unknown>;
  @Text() text!: string;
  @Int({ default: 0 }) replyCount!: number;
  /** How many found it useful: the sort "best". */
  @Int({ default: 0 }) best!: number;
  @Int({ default: 0 }) revisionCount!: number;
  @CreatedAt() createdAt!: Date;
  @At({ nullable: true }) editedAt!: Date | null;
  @At({ nullable: true }) deletedAt!: Date | null;
  @Int8({ nullable: true }) deletedById!: number | null;
  /** Since when reports or a facilitator keep it from its readers. */
  @At({ nullable: true }) hiddenAt!: Date | null;
}
