import { Check, Entity, Index, type Relation } from 'typeorm';
import { At, Identity, Int, Int8, References, Text } from '../../platform/database/columns';
import { Person } from '../people/person.entity';
import { Entry } from './entry.entity';

/** Words of an entry that a thread is about. Places are UTF-16 offsets into `wordsOf` its body. */
@Entity('passages')
@Index('passages_entry_ix', ['entryId', 'startAt', 'id'])
@Check('passages_resolved_ck', '(resolved_at IS NULL) = (resolved_by_id IS NULL)')
export class PassageRow {
  @Identity() id!: number;
  @Int8() entryId!: number;
  @References(() => Entry, 'entryId') entry?: Relation<Entry>;
  /** As they were when somebody pointed at them. */
  @Text() quote!: string;
  /** As they stand now; when they are gone, as they stood last. */
  @Text() words!: string;
  @Text() prefix!: string;
  @Text() suffix!: string;
  @Int() startAt!: number;
  @At({ nullable: true }) goneAt!: Date | null;
  @At({ nullable: true }) resolvedAt!: Date | null;
  @Index() @Int8({ nullable: true }) resolvedById!: number | null;
  @References(() => Person, 'resolvedById', 'RESTRICT') resolvedBy?: Relation<Person>;
}
