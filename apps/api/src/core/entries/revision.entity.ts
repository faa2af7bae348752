import { Entity, PrimaryColumn, type Relation } from 'typeorm';
import { CreatedAt, Int8, Json, References, Text } from '../../platform/database/columns';
import { Person } from '../people/person.entity';
import { Entry } from './entry.entity';

/** What an entry said before it was changed. */
@Entity('revisions')
export class Revision {
  @PrimaryColumn({ type: 'bigint' }) entryId!: number;
  @References(() => Entry, 'entryId') entry?: Relation<Entry>;
  @PrimaryColumn({ type: 'int' }) number!: number;
  @Int8() authorId!: number;
  @References(() => Person, 'authorId', 'RESTRICT') author?: Relation<Person>;
  @Text() title!: string;
  @Json() body!: Record<string, unknown>;
  @CreatedAt() createdAt!: Date;
}
