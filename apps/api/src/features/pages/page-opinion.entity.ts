import { Column, Entity, Index, PrimaryColumn, type Relation } from 'typeorm';
import { Entry } from '../../core/entries';
import { Person } from '../../core/people';
import { CreatedAt, References, Text } from '../../platform/database/columns';

/** Whether a page was useful to a reader. */
@Entity('page_opinions')
@Index(['personId'])
export class PageOpinion {
  @PrimaryColumn({ type: 'bigint' }) entryId!: number;
  @References(() => Entry, 'entryId') entry?: Relation<Entry>;
  @PrimaryColumn({ type: 'bigint' }) personId!: number;
  @References(() => Person, 'personId') person?: Relation<Person>;
  @Column({ type: 'boolean' }) useful!: boolean;
  /** What was missing. */
  @Text({ default: '' }) note!: string;
  @CreatedAt() createdAt!: Date;
}
