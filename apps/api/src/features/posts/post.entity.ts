import { Entity, Index, PrimaryColumn, type Relation } from 'typeorm';
import { Entry } from '../../core/entries';
import { StoredFile } from '../../core/files/stored-file.entity';
import { Person } from '../../core/people';
import { At, Int, Int8, References } from '../../platform/database/columns';

/** What a post has beyond an entry. */
@Entity('posts')
@Index('posts_picked_ix', { synchronize: false })
@Index('posts_cover_ix', { synchronize: false })
export class PostFacts {
  @PrimaryColumn({ type: 'bigint' }) entryId!: number;
  @References(() => Entry, 'entryId') entry?: Relation<Entry>;
  @Int({ default: 1 }) readingMinutes!: number;
  /** The picture that its authors chose; the entry's own picture is this one, or its first image. */
  @Int8({ nullable: true }) coverFileId!: number | null;
  @References(() => StoredFile, 'coverFileId', 'SET NULL') cover?: Relation<StoredFile>;
  /** Since when it is an editors' pick. */
  @At({ nullable: true }) pickedAt!: Date | null;
  @Int8({ nullable: true }) pickedById!: number | null;
  @References(() => Person, 'pickedById', 'SET NULL') pickedBy?: Relation<Person>;
}
