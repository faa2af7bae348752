import { Entity, Index, PrimaryColumn, type Relation } from 'typeorm';
import { Person } from '../../core/people';
import { CreatedAt, Int, References } from '../../platform/database/columns';
import { AnnouncementFacts } from './announcement.entity';

/** Somebody says that they have read and understood. */
@Entity('acknowledgements')
@Index(['personId'])
export class Acknowledgement {
  @PrimaryColumn({ type: 'bigint' }) entryId!: number;
  @References(() => AnnouncementFacts, 'entryId') announcement?: Relation<AnnouncementFacts>;
  @PrimaryColumn({ type: 'bigint' }) personId!: number;
  @References(() => Person, 'personId') person?: Relation<Person>;
  @CreatedAt() acknowledgedAt!: Date;
  /** The option they chose first, where a question was asked. */
  @Int({ nullable: true }) answeredOption!: number | null;
}
