import { Column, Entity, Index, PrimaryColumn, type Relation } from 'typeorm';
import { At, CreatedAt, References } from '../../platform/database/columns';
import { Entry } from '../entries/entry.entity';
import { Person } from '../people/person.entity';

@Entity('votes')
@Index(['personId', 'entryId'])
export class Vote {
  @PrimaryColumn({ type: 'bigint' }) entryId!: number;
  @References(() => Entry, 'entryId') entry?: Relation<Entry>;
  @PrimaryColumn({ type: 'bigint' }) personId!: number;
  @References(() => Person, 'personId') person?: Relation<Person>;
  @Column({ type: 'smallint', default: 1 }) value!: number;
  @CreatedAt() createdAt!: Date;
  /** When this person was first shown the entry. */
  @At({ nullable: true }) seenAt!: Date | null;
}
