import { Column, Entity, Index, type Relation } from 'typeorm';
import { At, CreatedAt, Identity, Int8, References, Text } from '../../platform/database/columns';
import { Person } from '../people/person.entity';

@Entity('api_tokens')
@Index(['personId'])
export class ApiToken {
  @Identity() id!: number;
  @Column({ type: 'bytea', unique: true }) tokenHash!: Buffer;
  @Int8() personId!: number;
  @References(() => Person, 'personId') person?: Relation<Person>;
  @Text() name!: string;
  @Text() scope!: 'read' | 'write';
  @CreatedAt() createdAt!: Date;
  @At({ nullable: true }) lastUsedAt!: Date | null;
  @At({ nullable: true }) expiresAt!: Date | null;
}
