import type { WatchLevel } from '@ruche/contracts';
import { Entity, Index, PrimaryColumn, type Relation } from 'typeorm';
import { CreatedAt, References, Text } from '../../platform/database/columns';
import { Person } from '../people/person.entity';
import { Space } from '../spaces/space.entity';

/** The level at which somebody follows a space; without a row it is `normal`. Those who join begin with the space's default. */
@Entity('space_watches')
@Index(['personId'])
export class SpaceWatchRow {
  @PrimaryColumn({ type: 'bigint' }) spaceId!: number;
  @References(() => Space, 'spaceId') space?: Relation<Space>;
  @PrimaryColumn({ type: 'bigint' }) personId!: number;
  @References(() => Person, 'personId') person?: Relation<Person>;
  @Text() level!: WatchLevel;
  @CreatedAt() createdAt!: Date;
}
