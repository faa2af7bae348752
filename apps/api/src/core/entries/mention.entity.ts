import { Entity, Index, type Relation } from 'typeorm';
import { CreatedAt, Identity, Int8, References } from '../../platform/database/columns';
import { Comment } from '../comments/comment.entity';
import { Person } from '../people/person.entity';
import { Entry } from './entry.entity';

/** Who was mentioned where: a second save mentions nobody again. */
@Entity('mentions')
@Index(['personId'])
@Index('mentions_entry_uq', { synchronize: false })
@Index('mentions_comment_uq', { synchronize: false })
export class Mention {
  @Identity() id!: number;
  @Int8() entryId!: number;
  @References(() => Entry, 'entryId') entry?: Relation<Entry>;
  @Int8({ nullable: true }) commentId!: number | null;
  @References(() => Comment, 'commentId') comment?: Relation<Comment>;
  @Int8() personId!: number;
  @References(() => Person, 'personId') person?: Relation<Person>;
  @CreatedAt() createdAt!: Date;
}
