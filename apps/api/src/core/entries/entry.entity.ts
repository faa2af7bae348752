import type { EntryKind } from '@ruche/contracts';
import { Column, Entity, Index, type Relation } from 'typeorm';
import { At, CreatedAt, Identity, Int, Int8, Json, References, Text } from '../../platform/database/columns';
import { StoredFile } from '../files/stored-file.entity';
import { Person } from '../people/person.entity';
import { Space } from '../spaces/space.entity';

/**
 * Who, of those who read the space, reads the entry. Kept in step with the state by whoever changes it; a trigger makes
 * `space` into `named` where readers are named.
 */
export type Audience = 'space' | 'named' | 'facilitators' | 'authors';

/** One row for everything that people publish; what one kind alone has stands in its own table. */
@Entity('entries')
@Index('entries_published_ix', { synchronize: false })
@Index('entries_trend_ix', { synchronize: false })
@Index('entries_support_ix', { synchronize: false })
@Index('entries_comments_ix', { synchronize: false })
@Index('entries_state_ix', { synchronize: false })
@Index('entries_picture_ix', { synchronize: false })
@Index('entries_space_published_ix', { synchronize: false })
@Index('entries_space_trend_ix', { synchronize: false })
@Index('entries_least_seen_ix', { synchronize: false })
@Index('entries_active_ix', { synchronize: false })
@Index('entries_space_active_ix', { synchronize: false })
@Index('entries_publish_at_ix', { synchronize: false })
@Index('entries_trash_ix', { synchronize: false })
@Index('entries_author_published_ix', { synchronize: false })
@Index('entries_parent_ix', { synchronize: false })
@Index('entries_deleted_with_ix', { synchronize: false })
@Index('entries_named_by_ix', { synchronize: false })
@Index('entries_question_votes_ix', { synchronize: false })
@Index('entries_unanswered_ix', { synchronize: false })
@Index('entries_drafts_ix', { synchronize: false })
@Index('entries_author_ix', ['authorId', 'kind', 'id'])
@Index('entries_space_ix', ['spaceId', 'kind', 'id'])
export class Entry {
  @Identity() id!: number;
  @Text() kind!: EntryKind;
  @Int8() spaceId!: number;
  @References(() => Space, 'spaceId', 'RESTRICT') space?: Relation<Space>;
  @Int8() authorId!: number;
  @References(() => Person, 'authorId', 'RESTRICT') author?: Relation<Person>;
  /** The entry that it is part of, whose place and readers it has: an answer's question. */
  @Int8({ nullable: true }) parentId!: number | null;
  @References(() => Entry, 'parentId') parent?: Relation<Entry>;
  @Text() title!: string;
  @Json() body!: Record<string, unknown>;
  @Text() text!: string;
  @Text() state!: string;
  @Text() audience!: Audience;
  /** The entry whose named readers alone read this one, besides its authors and those who run the space: itself, or one above it. */
  @Int8({ nullable: true }) namedById!: number | null;
  @References(() => Entry, 'namedById', 'SET NULL') namedBy?: Relation<Entry>;
  @Int8({ nullable: true }) pictureFileId!: number | null;
  @References(() => StoredFile, 'pictureFileId', 'SET NULL') picture?: Relation<StoredFile>;
  /** Votes for, less votes against. */
  @Int({ default: 0 }) voteCount!: number;
  /** Votes against: answers alone take them. */
  @Int({ default: 0 }) downCount!: number;
  @Int({ default: 0 }) commentCount!: number;
  @Int({ default: 0 }) concernCount!: number;
  @Int({ default: 0 }) exposureCount!: number;
  /** Wilson lower bound of votes for, among those who saw it or voted. */
  @Column({ type: 'double precision', default: 0 }) support!: number;
  /** log2 of the decayed sum of signals since 2026-01-01: its order never changes. Source: product ranking, Trending. */
  @Column({ type: 'double precision', default: '-1000000000' }) trend!: number;
  @Int({ default: 1 }) version!: number;
  @CreatedAt() createdAt!: Date;
  @At({ default: () => 'now()' }) updatedAt!: Date;
  /** When it first left its authors' hands. */
  @At({ nullable: true }) publishedAt!: Date | null;
  @At({ nullable: true }) deletedAt!: Date | null;
  /** The entry that it went to the trash with, and leaves it with. */
  @Int8({ nullable: true }) deletedWithId!: number | null;
  @References(() => Entry, 'deletedWithId') deletedWith?: Relation<Entry>;
  /** When something last happened that its readers see: published, or commented on. Edits do not count. */
  @At({ default: () => 'now()' }) activeAt!: Date;
  /** Since when it takes no more comments and votes. */
  @At({ nullable: true }) lockedAt!: Date | null;
  /** When a draft will be published by itself. */
  @At({ nullable: true }) publishAt!: Date | null;
  /** Since when reports or a facilitator keep it from its readers; a trigger keeps its audience narrow meanwhile. */
  @At({ nullable: true }) hiddenAt!: Date | null;
  /** The audience that it has again once it is shown. */
  @Text({ nullable: true }) audienceBefore!: Audience | null;
}
