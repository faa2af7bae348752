import { Entity, Index, PrimaryColumn, type Relation } from 'typeorm';
import { At, Int, References } from '../../platform/database/columns';
import { Person } from '../people/person.entity';
import { Space } from './space.entity';

/** Who has accepted which version of a space's charter; members or not, since whoever reads an open space writes in it. */
@Entity('charter_acceptances')
@Index(['personId'])
export class CharterAcceptance {
  @PrimaryColumn({ type: 'bigint' }) spaceId!: number;
  @References(() => Space, 'spaceId') space?: Relation<Space>;
  @PrimaryColumn({ type: 'bigint' }) personId!: number;
  @References(() => Person, 'personId') person?: Relation<Person>;
  @Int() version!: number;
  @At({ default: () => 'now()' }) acceptedAt!: Date;
}
