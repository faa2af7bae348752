import { Entity, Index } from 'typeorm';
import { CreatedAt, Identity, Int8, Json, Text } from '../../platform/database/columns';

/** Append-only: a trigger refuses changes. Ids only, no foreign keys: the log outlives the people it names. */
@Entity('audit_log')
@Index(['actorId'])
export class AuditEntry {
  @Identity() id!: number;
  @Int8({ nullable: true }) actorId!: number | null;
  @Text() action!: string;
  @Text() target!: string;
  @Json({ default: '{}' }) details!: Record<string, unknown>;
  @CreatedAt() createdAt!: Date;
}
