import { Entity, Index, type Relation } from 'typeorm';
import { Entry } from '../../core/entries';
import { Person } from '../../core/people';
import { CreatedAt, Identity, Int8, Json, References, Text } from '../../platform/database/columns';

/** What was written beside a page that is out, as it stood at some moment: for those who write it alone. */
@Entity('page_working_versions')
@Index('page_working_versions_entry_id_ix', ['entryId', 'id'])
@Index(['personId'])
export class PageWorkingVersionRow {
  @Identity() id!: number;
  @Int8() entryId!: number;
  @References(() => Entry, 'entryId') entry?: Relation<Entry>;
  /** Who kept it, or wrote most of what it was kept for. */
  @Int8() personId!: number;
  @References(() => Person, 'personId', 'RESTRICT') person?: Relation<Person>;
  /** What it is called; empty for most, which go when the page is published. */
  @Text({ default: '' }) name!: string;
  @Text() title!: string;
  @Json() body!: Record<string, unknown>;
  @CreatedAt() createdAt!: Date;
}
