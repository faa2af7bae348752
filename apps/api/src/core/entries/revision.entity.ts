import { Entity, PrimaryColumn, type Relation } from 'typeorm';
import { CreatedAt, Int, Int8, Json, References, Text } from '../../platform/database/columns';
import { Person } from '../people/person.entity';
import { Entry } from './entry.entity';

/** What an entry said before it was changed; of a page, what it says since then. */
@Entity('revisions')
export class Revision {
  @PrimaryColumn({ type: 'bigint' }) entryId!: number;
  @References(() => Entry, 'entryId') entry?: Relation<Entry>;
  @PrimaryColumn({ type: 'int' }) number!: number;
  @Int8() authorId!: number;
  @References(() => Person, 'authorId', 'RESTRICT') author?: Relation<Person>;
  @Text() title!: string;
  @Json() body!: Record<string, unknown>;
  /** What it is called; empty for most. */
  @Text({ default: '' }) name!: string;
  /** Words that it has and the one before had not; counted for pages. */
  @Int({ default: 0 }) wordsAdded!: number;
  @Int({ default: 0 }) wordsRemoved!: number;
  @CreatedAt() createdAt!: Date;
}
