import { Column, Entity, Index, type Relation } from 'typeorm';
import { At, CreatedAt, Identity, Int, Int8, References, Text } from '../../platform/database/columns';
import { Person } from '../people/person.entity';

@Entity('files')
@Index(['ownerId'])
@Index(['changedById'])
export class StoredFile {
  @Identity() id!: number;
  @Int8() ownerId!: number;
  @References(() => Person, 'ownerId', 'RESTRICT') owner?: Relation<Person>;
  @Text() name!: string;
  @Text() type!: string;
  @Int8() size!: number;
  /** Where the bytes are in the store. For images: the original, as it came. */
  @Text({ unique: true }) key!: string;
  /** Images only: re-encoded without metadata, and small. */
  @Text({ nullable: true }) displayKey!: string | null;
  @Text({ nullable: true }) thumbKey!: string | null;
  @Int({ nullable: true }) width!: number | null;
  @Int({ nullable: true }) height!: number | null;
  @Column({ type: 'bytea' }) sha256!: Buffer;
  @CreatedAt() createdAt!: Date;
  /** Counts up with each replacement; earlier ones are in `file_versions`. */
  @Int({ default: 1 }) version!: number;
  /** Who replaced it last, and when; nobody yet while null. */
  @Int8({ nullable: true }) changedById!: number | null;
  @References(() => Person, 'changedById', 'SET NULL') changedBy?: Relation<Person>;
  @At({ nullable: true }) changedAt!: Date | null;
}
