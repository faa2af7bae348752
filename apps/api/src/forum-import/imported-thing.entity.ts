import { Entity, Index, PrimaryColumn, type Relation } from 'typeorm';
import { Entry } from '../core/entries';
import { Person } from '../core/people';
import { CreatedAt, Int8, References } from '../platform/database/columns';

/** What came from elsewhere, by its name there: an import that is run again goes on where it stopped. */
@Entity('imports')
@Index('imports_entry_ix', { synchronize: false })
@Index('imports_person_ix', { synchronize: false })
export class ImportedThing {
  /** The forum that it came from, by the name that was given to it. */
  @PrimaryColumn({ type: 'text' }) source!: string;
  /** `person:12`, `thread:question:7`. */
  @PrimaryColumn({ type: 'text' }) externalId!: string;
  /** Nothing once it was removed for good: it does not come back. */
  @Int8({ nullable: true }) entryId!: number | null;
  @References(() => Entry, 'entryId', 'SET NULL') entry?: Relation<Entry>;
  @Int8({ nullable: true }) personId!: number | null;
  @References(() => Person, 'personId') person?: Relation<Person>;
  @CreatedAt() createdAt!: Date;
}
