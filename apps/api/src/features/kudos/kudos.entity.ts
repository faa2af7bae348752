import type { KudosValue } from '@ruche/contracts';
import { Check, Entity, Index, type Relation } from 'typeorm';
import { Comment } from '../../core/comments';
import { Entry } from '../../core/entries';
import { Person } from '../../core/people';
import { At, CreatedAt, Identity, Int8, References, Text } from '../../platform/database/columns';

@Entity('kudos')
@Check('kudos_not_self_ck', 'giver_id <> receiver_id')
@Index('kudos_receiver_ix', { synchronize: false })
@Index('kudos_giver_ix', ['giverId', 'createdAt'])
@Index('kudos_entry_ix', { synchronize: false })
@Index('kudos_comment_ix', { synchronize: false })
export class KudosRow {
  @Identity() id!: number;
  @Int8() giverId!: number;
  @References(() => Person, 'giverId') giver?: Relation<Person>;
  @Int8() receiverId!: number;
  @References(() => Person, 'receiverId') receiver?: Relation<Person>;
  @Text() value!: KudosValue;
  @Text() reason!: string;
  /** What it thanks for, or what the cited comment is said on. */
  @Int8({ nullable: true }) entryId!: number | null;
  @References(() => Entry, 'entryId') entry?: Relation<Entry>;
  @Int8({ nullable: true }) commentId!: number | null;
  @References(() => Comment, 'commentId') comment?: Relation<Comment>;
  /** Since when the receiver keeps it to themselves. */
  @At({ nullable: true }) hiddenAt!: Date | null;
  @CreatedAt() createdAt!: Date;
}
