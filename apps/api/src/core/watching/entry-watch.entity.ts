import type { WatchLevel } from '@ruche/contracts';
import { Entity, Index, PrimaryColumn, type Relation } from 'typeorm';
import { CreatedAt, References, Text } from '../../platform/database/columns';
import { Entry } from '../entries/entry.entity';
import { Person } from '../people/person.entity';

/** A level that somebody chose for one entry. `watching` is a row of `follows` instead, and never one of these. */
@Entity('entry_watches')
@Index(['personId'])
export class EntryWatchRow {
  @PrimaryColumn({ type: 'bigint' }) entryId!: number;
  @References(() => Entry, 'entryId') entry?: Relation<Entry>;
  @PrimaryColumn({ type: 'bigint' }) personId!: number;
  @References(() => Person, 'personId') person?: Relation<Person>;
  @Text() level!: Exclude<WatchLevel, 'watching'>;
  @CreatedAt() createdAt!: Date;
}
