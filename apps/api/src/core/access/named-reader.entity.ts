import { Check, Entity, Index, type Relation } from 'typeorm';
import { Identity, Int8, References } from '../../platform/database/columns';
import { Entry } from '../entries/entry.entity';
import { Person } from '../people/person.entity';
import { Space } from '../spaces/space.entity';

/** Who reads an entry of the audience `named`, and what takes its readers from it: a person, or the members of a space. */
@Entity('named_readers')
@Check('named_readers_one_ck', '(person_id IS NULL) <> (group_id IS NULL)')
export class NamedReader {
  @Identity() id!: number;
  @Index('named_readers_entry_id_ix') @Int8() entryId!: number;
  @References(() => Entry, 'entryId') entry?: Relation<Entry>;
  @Index('named_readers_person_id_ix') @Int8({ nullable: true }) personId!: number | null;
  @References(() => Person, 'personId') person?: Relation<Person>;
  @Index('named_readers_group_id_ix') @Int8({ nullable: true }) groupId!: number | null;
  @References(() => Space, 'groupId') group?: Relation<Space>;
}
