import { Entity, Index, PrimaryColumn, type Relation } from 'typeorm';
import { At, CreatedAt, Int8, References } from '../../platform/database/columns';
import { Entry } from '../entries/entry.entity';
import { Person } from '../people/person.entity';
import { Space } from './space.entity';

/** What stands on top of a space, until it expires. */
@Entity('space_pins')
@Index(['entryId'])
export class SpacePin {
  @PrimaryColumn({ type: 'bigint' }) spaceId!: number;
  @References(() => Space, 'spaceId') space?: Relation<Space>;
  @PrimaryColumn({ type: 'bigint' }) entryId!: number;
  @References(() => Entry, 'entryId') entry?: Relation<Entry>;
  @Int8({ nullable: true }) pinnedById!: number | null;
  @References(() => Person, 'pinnedById', 'SET NULL') pinnedBy?: Relation<Person>;
  @At({ nullable: true }) expiresAt!: Date | null;
  @CreatedAt() createdAt!: Date;
}
