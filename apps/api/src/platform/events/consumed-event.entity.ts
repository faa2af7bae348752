import { Entity, PrimaryColumn } from 'typeorm';

@Entity('consumed_events')
export class ConsumedEvent {
  @PrimaryColumn({ type: 'text' }) consumer!: string;
  @PrimaryColumn({ type: 'bigint' }) eventId!: number;
}
