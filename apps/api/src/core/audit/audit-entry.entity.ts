import { Column, Entity, Index, Unique } from 'typeorm';
import { CreatedAt, Identity, Int, Int8, Json, Text } from '../../platform/database/columns';

/** Append-only: a trigger refuses changes, and a chain of hashes a day shows them. Ids only, no foreign keys: the log outlives the people it names. */
@Entity('audit_log')
@Index(['actorId'])
@Unique(['day', 'place'])
export class AuditEntry {
  @Identity() id!: number;
  @Int8({ nullable: true }) actorId!: number | null;
  @Text() action!: string;
  @Text() target!: string;
  @Json({ default: '{}' }) details!: Record<string, unknown>;
  /** The network it was done from; none for what the product did by itself. */
  @Text({ nullable: true }) address!: string | null;
  @Column({ type: 'date' }) day!: string;
  /** In that day, from 1. */
  @Int() place!: number;
  @Column({ type: 'bytea' }) hash!: Buffer;
  @CreatedAt() createdAt!: Date;
}
