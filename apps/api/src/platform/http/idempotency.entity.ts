import { Entity, Index, PrimaryColumn } from 'typeorm';
import { CreatedAt, Json, Text } from '../database/columns';

@Entity('idempotency_keys')
@Index(['createdAt'])
export class IdempotencyRow {
  @PrimaryColumn({ type: 'bigint' }) personId!: number;
  @PrimaryColumn({ type: 'text' }) route!: string;
  @PrimaryColumn({ type: 'text' }) key!: string;
  @Text() bodyHash!: string;
  @Json({ nullable: true }) reply!: unknown;
  @CreatedAt() createdAt!: Date;
}
