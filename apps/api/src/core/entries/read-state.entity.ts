import { Entity, Index, PrimaryColumn, type Relation } from 'typeorm';
import { At, Int8, References } from '../../platform/database/columns';
import { Person } from '../people/person.entity';
import { Entry } from './entry.entity';

@Entity('read_states')
@Index(['personId'])
@Index('read_states_read_ix', { synchronize: false })
export class ReadState {
  @PrimaryColumn({ type: 'bigint' }) entryId!: number;
  @References(() => Entry, 'entryId') entry?: Relation<Entry>;
  @PrimaryColumn({ type: 'bigint' }) personId!: number;
  @References(() => Person, 'personId') person?: Relation<Person>;
  @At() readAt!: Date;
  @Int8({ nullable: true }) lastCommentId!: number | null;
}
