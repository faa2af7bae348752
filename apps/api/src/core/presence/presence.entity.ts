import { Entity, Index, PrimaryColumn, type Relation } from 'typeorm';
import { At, References } from '../../platform/database/columns';
import { Entry } from '../entries/entry.entity';
import { Person } from '../people/person.entity';

/** Who has a live stream open, on whatever node; removed once it is over. */
@Entity('presences')
@Index(['until'])
export class Presence {
  @PrimaryColumn({ type: 'bigint' }) personId!: number;
  @References(() => Person, 'personId') person?: Relation<Person>;
  @At() until!: Date;
}

/** Who has this entry before them; removed once it is over. */
@Entity('entry_presences')
@Index(['until'])
@Index(['personId'])
export class EntryPresence {
  @PrimaryColumn({ type: 'bigint' }) entryId!: number;
  @References(() => Entry, 'entryId') entry?: Relation<Entry>;
  @PrimaryColumn({ type: 'bigint' }) personId!: number;
  @References(() => Person, 'personId') person?: Relation<Person>;
  @At() until!: Date;
}
