import { Entity, Index } from 'typeorm';
import { CreatedAt, Identity, Int8, Json, Text } from '../database/columns';

/** The log of what happened; append-only. Ids only, no foreign keys: the log outlives what it names. */
@Entity('domain_events')
@Index('domain_events_entry_ix', ['entryId', 'id'])
@Index('domain_events_type_ix', ['type', 'id'])
@Index('domain_events_activity_ix', { synchronize: false })
export class DomainEventRow {
  @Identity() id!: number;
  @Text() type!: string;
  @Int8({ nullable: true }) actorId!: number | null;
  @Int8({ nullable: true }) entryId!: number | null;
  @Int8({ nullable: true }) spaceId!: number | null;
  @Int8({ nullable: true }) commentId!: number | null;
  @Json({ default: '{}' }) payload!: Record<string, unknown>;
  @CreatedAt() createdAt!: Date;
}
