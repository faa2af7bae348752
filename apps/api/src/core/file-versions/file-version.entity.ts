import { Column, Entity, Index, PrimaryColumn, type Relation } from 'typeorm';
import { At, Int, Int8, References, Text } from '../../platform/database/columns';
import { StoredFile } from '../files';
import { Person } from '../people/person.entity';

/** What a file was before it was replaced. Two versions have the same keys when one was restored. */
@Entity('file_versions')
@Index(['byId'])
export class FileVersionRow {
  @PrimaryColumn({ type: 'bigint' }) fileId!: number;
  @References(() => StoredFile, 'fileId') file?: Relation<StoredFile>;
  /** 1 for the first. */
  @PrimaryColumn({ type: 'int' }) number!: number;
  @Text() name!: string;
  @Text() type!: string;
  @Int8() size!: number;
  @Text() key!: string;
  @Text({ nullable: true }) displayKey!: string | null;
  @Text({ nullable: true }) thumbKey!: string | null;
  @Int({ nullable: true }) width!: number | null;
  @Int({ nullable: true }) height!: number | null;
  @Column({ type: 'bytea' }) sha256!: Buffer;
  /** Who brought it; null when that person is gone. */
  @Int8({ nullable: true }) byId!: number | null;
  @References(() => Person, 'byId', 'SET NULL') by?: Relation<Person>;
  /** When it came. */
  @At() createdAt!: Date;
}
