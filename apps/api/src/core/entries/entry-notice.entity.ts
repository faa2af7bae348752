import type { EntryNotice } from '@ruche/contracts';
import { Entity, Index, type Relation } from 'typeorm';
import { CreatedAt, Identity, Int8, References, Text } from '../../platform/database/columns';
import { Person } from '../people/person.entity';
import { Space } from '../spaces/space.entity';
import { Entry } from './entry.entity';

/** What was done to a conversation as a whole, told in the conversation. */
@Entity('entry_notices')
@Index(['entryId', 'id'])
@Index(['byId'])
@Index('entry_notices_space_ix', { synchronize: false })
@Index('entry_notices_other_ix', { synchronize: false })
export class EntryNoticeRow {
  @Identity() id!: number;
  @Int8() entryId!: number;
  @References(() => Entry, 'entryId') entry?: Relation<Entry>;
  @Text() kind!: EntryNotice['kind'];
  @Int8() byId!: number;
  @References(() => Person, 'byId', 'RESTRICT') by?: Relation<Person>;
  /** Where it was moved from. */
  @Int8({ nullable: true }) spaceId!: number | null;
  @References(() => Space, 'spaceId', 'SET NULL') space?: Relation<Space>;
  /** What it was split into or out of, or merged with. */
  @Int8({ nullable: true }) otherId!: number | null;
  @References(() => Entry, 'otherId', 'SET NULL') other?: Relation<Entry>;
  /** Why, as whoever did it says. */
  @Text({ nullable: true }) note!: string | null;
  @CreatedAt() createdAt!: Date;
}
