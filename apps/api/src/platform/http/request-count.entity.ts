import { Entity, PrimaryColumn } from 'typeorm';
import { At, Int } from '../database/columns';

@Entity('request_counts')
export class RequestCountRow {
  @PrimaryColumn({ type: 'text' }) key!: string;
  @At() startedAt!: Date;
  @Int() used!: number;
}
