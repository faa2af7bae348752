import { Entity, Index, PrimaryColumn, type Relation } from 'typeorm';
import { CreatedAt, References } from '../../platform/database/columns';
import { Entry } from '../entries/entry.entity';
import { Person } from '../people/person.entity';

/** The first time a person was shown an entry. */
@Entity('exposures')
@Index(['personId'])
export class Exposure {
  @PrimaryColumn({ type: 'bigint' }) entryId!: number;
  @References(() => Entry, 'entryId') entry?: Relation<Entry>;
  @PrimaryColumn({ type: 'bigint' }) personId!: number;
  @References(() => Person, 'personId') person?: Relation<Person>;
  @CreatedAt() createdAt!: Date;
}
