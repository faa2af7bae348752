import type { PageImportReport, PageImportState } from '@ruche/contracts';
import { Column, Entity, Index, type Relation } from 'typeorm';
import { Person } from '../core/people';
import { Space } from '../core/spaces';
import { At, CreatedAt, Identity, Int, Int8, Json, References, Text } from '../platform/database/columns';

/** One import of pages: what it was, how far it is, what came of it. Its pages are in `imports`, under the source `wiki:<id>`. */
@Entity('page_imports')
@Index('page_imports_actor_ix', { synchronize: false })
export class PageImport {
  @Identity() id!: number;
  @Int8() actorId!: number;
  @References(() => Person, 'actorId') actor?: Relation<Person>;
  @Int8() spaceId!: number;
  @References(() => Space, 'spaceId') space?: Relation<Space>;
  /** The page below which all of it stands; nothing: the top of the space. */
  @Int8({ nullable: true }) parentId!: number | null;
  /** Of the archive, as it was sent. */
  @Text() name!: string;
  /** Where its bytes are until it is done. */
  @Column({ type: 'text', nullable: true }) key!: string | null;
  @Text({ default: 'waiting' }) state!: PageImportState;
  @Int({ default: 0 }) done!: number;
  @Int({ default: 0 }) total!: number;
  /** Why it could not be. */
  @Text({ default: '' }) refusal!: string;
  @Json({ nullable: true }) report!: PageImportReport | null;
  @CreatedAt() createdAt!: Date;
  @At({ nullable: true }) endedAt!: Date | null;
}
