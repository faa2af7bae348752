import { Entity, Index, type Relation } from 'typeorm';
import { Person } from '../../core/people';
import { At, CreatedAt, Identity, Int, Int8, References, Text } from '../../platform/database/columns';
import { PointEntry } from './point-entry.entity';

/** Somebody says that a line of their ledger is wrong; an admin answers. */
@Entity('point_contests')
@Index('point_contests_open_ix', { synchronize: false })
export class PointContest {
  @Identity() id!: number;
  @Int8({ unique: true }) pointEntryId!: number;
  @References(() => PointEntry, 'pointEntryId') pointEntry?: Relation<PointEntry>;
  @Int8() personId!: number;
  @References(() => Person, 'personId') person?: Relation<Person>;
  @Text() reason!: string;
  @CreatedAt() createdAt!: Date;
  @At({ nullable: true }) answeredAt!: Date | null;
  @Int8({ nullable: true }) answeredById!: number | null;
  @References(() => Person, 'answeredById', 'SET NULL') answeredBy?: Relation<Person>;
  @Text({ default: '' }) answer!: string;
  /** What the answer added or took. */
  @Int({ default: 0 }) points!: number;
}
