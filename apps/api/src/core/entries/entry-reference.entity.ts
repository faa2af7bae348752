import { Entity, Index, PrimaryColumn, type Relation } from 'typeorm';
import { References } from '../../platform/database/columns';
import { Entry } from './entry.entity';

/** One entry speaks of another, by mention or by link; a trigger keeps it. The other one may be gone: then the link is broken. */
@Entity('entry_references')
@Index(['toId'])
export class EntryReference {
  @PrimaryColumn({ type: 'bigint' }) fromId!: number;
  @References(() => Entry, 'fromId') from?: Relation<Entry>;
  @PrimaryColumn({ type: 'bigint' }) toId!: number;
}
