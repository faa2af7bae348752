import { Column, Entity, Index, type Relation } from 'typeorm';
import { At, CreatedAt, Identity, Int8, References, Text } from '../../platform/database/columns';
import { Person } from '../people/person.entity';

@Entity('sessions')
@Index(['personId'])
export class Session {
  @Identity() id!: number;
  @Column({ type: 'bytea', unique: true }) tokenHash!: Buffer;
  @Int8() personId!: number;
  @References(() => Person, 'personId') person?: Relation<Person>;
  @CreatedAt() createdAt!: Date;
  @At({ default: () => 'now()' }) lastSeenAt!: Date;
  @At() expiresAt!: Date;
  /** When the password was last given in it. */
  @At({ default: () => 'now()' }) confirmedAt!: Date;
  /** The network, not the machine: /24 or /64. */
  @Text() address!: string;
  @Text() device!: string;
}
