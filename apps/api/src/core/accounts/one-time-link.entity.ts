import type { Role } from '@ruche/contracts';
import { Column, Entity, Index, type Relation } from 'typeorm';
import { At, CreatedAt, Identity, Int8, References, Text } from '../../platform/database/columns';
import { Person } from '../people/person.entity';

/** A link that works once: set-up, invitation or password reset. */
@Entity('one_time_links')
@Index(['email'])
export class OneTimeLink {
  @Identity() id!: number;
  @Text() kind!: 'setup' | 'invitation' | 'reset';
  @Column({ type: 'bytea', unique: true }) tokenHash!: Buffer;
  @Text({ nullable: true }) email!: string | null;
  @Text({ nullable: true }) role!: Role | null;
  @Int8({ nullable: true }) personId!: number | null;
  @References(() => Person, 'personId') person?: Relation<Person>;
  @Int8({ nullable: true }) createdById!: number | null;
  @References(() => Person, 'createdById') createdBy?: Relation<Person>;
  /** The password hash when it was made: a changed password voids the link. */
  @Text({ nullable: true }) boundTo!: string | null;
  @CreatedAt() createdAt!: Date;
  @At() expiresAt!: Date;
  @At({ nullable: true }) usedAt!: Date | null;
}
