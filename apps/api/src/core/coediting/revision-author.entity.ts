import { Entity, Index, PrimaryColumn, type Relation } from 'typeorm';
import { Int, References } from '../../platform/database/columns';
import { Entry } from '../entries/entry.entity';
import { Person } from '../people/person.entity';

/** Who wrote how much of what a revision adds, where several did; noted while they write, for the revision to come. */
@Entity('revision_authors')
@Index(['personId'])
export class RevisionAuthor {
  @PrimaryColumn({ type: 'bigint' }) entryId!: number;
  @References(() => Entry, 'entryId') entry?: Relation<Entry>;
  @PrimaryColumn({ type: 'int' }) number!: number;
  @PrimaryColumn({ type: 'bigint' }) personId!: number;
  @References(() => Person, 'personId') person?: Relation<Person>;
  @Int() characters!: number;
}
