import type { ReactionKind } from '@ruche/contracts';
import { Check, Entity, Index, type Relation } from 'typeorm';
import { CreatedAt, Identity, Int8, References, Text } from '../../platform/database/columns';
import { Comment } from '../comments/comment.entity';
import { Entry } from '../entries/entry.entity';
import { Person } from '../people/person.entity';

@Entity('reactions')
@Check('reactions_one_target_ck', '(entry_id IS NULL) <> (comment_id IS NULL)')
@Index(['personId'])
@Index('reactions_entry_uq', { synchronize: false })
@Index('reactions_comment_uq', { synchronize: false })
export class Reaction {
  @Identity() id!: number;
  @Int8({ nullable: true }) entryId!: number | null;
  @References(() => Entry, 'entryId') entry?: Relation<Entry>;
  @Int8({ nullable: true }) commentId!: number | null;
  @References(() => Comment, 'commentId') comment?: Relation<Comment>;
  @Int8() personId!: number;
  @References(() => Person, 'personId') person?: Relation<Person>;
  @Text() kind!: ReactionKind;
  @Text({ nullable: true }) reason!: string | null;
  @CreatedAt() createdAt!: Date;
}
