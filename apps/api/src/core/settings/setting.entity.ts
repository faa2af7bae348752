import { Entity, PrimaryColumn } from 'typeorm';
import { Json } from '../../platform/database/columns';

@Entity('settings')
export class Setting {
  @PrimaryColumn({ type: 'text' }) key!: string;
  @Json() value!: unknown;
}
