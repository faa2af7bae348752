import type { contributionRoles } from '@ruche/contracts';
import { Entity, Index, PrimaryColumn, type Relation } from 'typeorm';
import { CreatedAt, Int, Int8, References } from '../../platform/database/columns';
import { Person } from '../people/person.entity';
import { Entry } from './entry.entity';

/** Who helped an entry, as what, and with which share of the credit (in percent; the shares of an entry sum to 100). */
@Entity('contributions')
@Index(['personId'])
export class Contribution {
  @PrimaryColumn({ type: 'bigint' }) entryId!: number;
  @References(() => Entry, 'entryId') entry?: Relation<Entry>;
  @PrimaryColumn({ type: 'bigint' }) personId!: number;
  @References(() => Person, 'personId', 'RESTRICT') person?: Relation<Person>;
  @PrimaryColumn({ type: 'text' }) role!: (typeof contributionRoles)[number];
  @Int({ default: 0 }) share!: number;
  /** The entry that it came from, for a merged author or a scout. */
  @Int8({ nullable: true }) sourceId!: number | null;
  @References(() => Entry, 'sourceId', 'SET NULL') source?: Relation<Entry>;
  @CreatedAt() createdAt!: Date;
}
