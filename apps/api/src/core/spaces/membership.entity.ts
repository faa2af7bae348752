import type { SpaceRole } from '@ruche/contracts';
import { Entity, Index, PrimaryColumn, type Relation } from 'typeorm';
import { CreatedAt, References, Text } from '../../platform/database/columns';
import { Person } from '../people/person.entity';
import { Space } from './space.entity';

@Entity('memberships')
@Index(['personId'])
export class Membership {
  @PrimaryColumn({ type: 'bigint' }) spaceId!: number;
  @References(() => Space, 'spaceId') space?: Relation<Space>;
  @PrimaryColumn({ type: 'bigint' }) personId!: number;
  @References(() => Person, 'personId') person?: Relation<Person>;
  @Text({ default: 'member' }) role!: SpaceRole;
  @CreatedAt() createdAt!: Date;
}
