import type { ModerationOutcome } from '@ruche/contracts';
import { Entity, Index, type Relation } from 'typeorm';
import { At, Identity, Int, Int8, References, Text } from '../../platform/database/columns';
import { Comment } from '../comments/comment.entity';
import { Entry } from '../entries/entry.entity';
import { Person } from '../people/person.entity';

/** Reports about one object, until somebody decides: one open case an object. */
@Entity('moderation_cases')
@Index(['entryId'])
@Index(['commentId'])
@Index('moderation_cases_open_ix', { synchronize: false })
@Index('moderation_cases_closed_ix', { synchronize: false })
@Index('moderation_cases_entry_uq', { synchronize: false })
@Index('moderation_cases_comment_uq', { synchronize: false })
export class ModerationCase {
  @Identity() id!: number;
  /** What was reported, or what the reported comment is said on. */
  @Int8() entryId!: number;
  @References(() => Entry, 'entryId') entry?: Relation<Entry>;
  @Int8({ nullable: true }) commentId!: number | null;
  @References(() => Comment, 'commentId') comment?: Relation<Comment>;
  @Int({ default: 0 }) reportCount!: number;
  @At({ default: () => 'now()' }) openedAt!: Date;
  @At({ nullable: true }) closedAt!: Date | null;
  @Int8({ nullable: true }) closedById!: number | null;
  @References(() => Person, 'closedById', 'SET NULL') closedBy?: Relation<Person>;
  @Text({ nullable: true }) outcome!: ModerationOutcome | null;
  /** Why, in the words of whoever decided; the author reads them. */
  @Text({ default: '' }) note!: string;
}
