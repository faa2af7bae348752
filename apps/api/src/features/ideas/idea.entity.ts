import { Column, Entity, PrimaryColumn, type Relation } from 'typeorm';
import { Entry } from '../../core/entries';
import { At, Int, Int8, References, Text } from '../../platform/database/columns';

/** What an idea has beyond an entry. */
@Entity('ideas')
export class IdeaRow {
  @PrimaryColumn({ type: 'bigint' }) entryId!: number;
  @References(() => Entry, 'entryId') entry?: Relation<Entry>;
  @Int({ nullable: true, unique: true }) number!: number | null;
  @Text({ default: '' }) problem!: string;
  @Text({ default: '' }) audience!: string;
  @Text({ default: '' }) goal!: string;
  @Text({ default: '' }) kpi!: string;
  @Column({ type: 'text', array: true, default: '{}' }) channels!: string[];
  @Int8({ nullable: true }) costAmount!: number | null;
  @Text({ nullable: true }) costCurrency!: string | null;
  @Int8({ nullable: true }) challengeId!: number | null;
  /** The nearest ideas when it was submitted: what whoever opens it should compare. */
  @Column({ type: 'bigint', array: true, default: '{}' }) similarIds!: number[];
  @At({ default: () => 'now()' }) stageSince!: Date;
  /** What it said when it was sent back: submitting again asks for a change. */
  @Int({ nullable: true }) versionAtReturn!: number | null;
}
