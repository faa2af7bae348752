import { Column, Entity, Index, type Relation } from 'typeorm';
import { Person } from '../../core/people';
import { At, CreatedAt, Identity, Int8, References, Text } from '../../platform/database/columns';

/** A private address for feed readers, kept only as a hash. */
@Entity('feed_tokens')
@Index(['personId'])
export class FeedTokenRow {
  @Identity() id!: number;
  @Column({ type: 'bytea', unique: true }) tokenHash!: Buffer;
  @Int8() personId!: number;
  @References(() => Person, 'personId') person?: Relation<Person>;
  @Text() name!: string;
  @CreatedAt() createdAt!: Date;
  @At({ nullable: true }) lastUsedAt!: Date | null;
}
