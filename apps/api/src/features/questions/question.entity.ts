import { Entity, Index, PrimaryColumn, type Relation } from 'typeorm';
import { Entry } from '../../core/entries';
import { Person } from '../../core/people';
import { At, Bool, Int, Int8, References, Text } from '../../platform/database/columns';

/** What a question has beyond an entry. Counts, acceptance and the entry's state are kept by `settle_question`. */
@Entity('questions')
@Index('questions_accepted_answer_ix', { synchronize: false })
@Index('questions_accepted_ix', { synchronize: false })
export class QuestionRow {
  @PrimaryColumn({ type: 'bigint' }) entryId!: number;
  @References(() => Entry, 'entryId') entry?: Relation<Entry>;
  /** Kept while the answer is in the trash: it counts again once it is back. */
  @Int8({ nullable: true }) acceptedAnswerId!: number | null;
  @References(() => Entry, 'acceptedAnswerId', 'SET NULL') acceptedAnswer?: Relation<Entry>;
  @Int({ default: 0 }) answerCount!: number;
  /** The accepted answer stands where the question does. */
  @Bool(false) accepted!: boolean;
  @At({ nullable: true }) closedAt!: Date | null;
  @Int8({ nullable: true }) closedById!: number | null;
  @References(() => Person, 'closedById', 'SET NULL') closedBy?: Relation<Person>;
  @Text({ default: '' }) closedReason!: string;
}
