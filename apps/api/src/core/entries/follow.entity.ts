import { Entity, Index, PrimaryColumn, type Relation } from 'typeorm';
import { CreatedAt, References } from '../../platform/database/columns';
import { Person } from '../people/person.entity';
import { Entry } from './entry.entity';

@Entity('follows')
@Index(['personId'])
export class Follow {
  @PrimaryColumn({ type: 'bigint' }) entryId!: number;
  @References(() => Entry, 'entryId') entry?: Relation<Entry>;
  @PrimaryColumn({ type: 'bigint' }) personId!: number;
  @References(() => Person, 'personId') person?: Relation<Person>;
  @CreatedAt() createdAt!: Date;
}
