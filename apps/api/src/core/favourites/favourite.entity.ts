import { Check, Entity, Index, type Relation, Unique } from 'typeorm';
import { CreatedAt, Identity, Int, Int8, References } from '../../platform/database/columns';
import { Entry } from '../entries/entry.entity';
import { Person } from '../people/person.entity';
import { Space } from '../spaces/space.entity';

/** One thing that somebody keeps close at hand: an entry, a space or a person. Nobody else knows. */
@Entity('favourites')
@Unique(['entryId', 'personId'])
@Unique(['spaceId', 'personId'])
@Unique(['starredPersonId', 'personId'])
@Index('favourites_order_ix', ['personId', 'position', 'id'])
@Check('favourites_one_target_ck', 'num_nonnulls(entry_id, space_id, starred_person_id) = 1')
export class Favourite {
  @Identity() id!: number;
  @Int8() personId!: number;
  @References(() => Person, 'personId') person?: Relation<Person>;
  @Int8({ nullable: true }) entryId!: number | null;
  @References(() => Entry, 'entryId') entry?: Relation<Entry>;
  @Int8({ nullable: true }) spaceId!: number | null;
  @References(() => Space, 'spaceId') space?: Relation<Space>;
  @Int8({ nullable: true }) starredPersonId!: number | null;
  @References(() => Person, 'starredPersonId') starredPerson?: Relation<Person>;
  /** From 1 upwards; two may share one for a moment, then the older stands first. */
  @Int() position!: number;
  @CreatedAt() createdAt!: Date;
}
