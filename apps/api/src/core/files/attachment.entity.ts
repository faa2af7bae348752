import { Check, Column, Entity, Index, type Relation } from 'typeorm';
import { Identity, Int8, References } from '../../platform/database/columns';
import { Comment } from '../comments/comment.entity';
import { Entry } from '../entries/entry.entity';
import { StoredFile } from './stored-file.entity';

/** A file is readable by whoever reads one of the things that use it. */
@Entity('attachments')
@Check('attachments_one_target_ck', '(entry_id IS NULL) <> (comment_id IS NULL)')
@Index(['fileId'])
@Index('attachments_entry_ix', { synchronize: false })
@Index('attachments_comment_ix', { synchronize: false })
export class Attachment {
  @Identity() id!: number;
  @Int8() fileId!: number;
  @References(() => StoredFile, 'fileId') file?: Relation<StoredFile>;
  @Int8({ nullable: true }) entryId!: number | null;
  @References(() => Entry, 'entryId') entry?: Relation<Entry>;
  @Int8({ nullable: true }) commentId!: number | null;
  @References(() => Comment, 'commentId') comment?: Relation<Comment>;
  /** True when the text shows it; false when it was attached beside. */
  @Column({ type: 'boolean', default: false }) inline!: boolean;
}
