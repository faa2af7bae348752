import { Entity, Index, type Relation } from 'typeorm';
import { Entry } from '../../core/entries';
import { Person } from '../../core/people';
import { CreatedAt, Identity, Int8, References, Text } from '../../platform/database/columns';

/** Somebody went over a page: it holds, or it does not. */
@Entity('page_checks')
@Index('page_checks_entry_id_ix', ['entryId', 'id'])
export class PageCheck {
  @Identity() id!: number;
  @Int8() entryId!: number;
  @References(() => Entry, 'entryId') entry?: Relation<Entry>;
  @Int8() personId!: number;
  @References(() => Person, 'personId', 'RESTRICT') person?: Relation<Person>;
  @Text() verdict!: 'verified' | 'outdated';
  @Text({ default: '' }) comment!: string;
  @CreatedAt() createdAt!: Date;
}
