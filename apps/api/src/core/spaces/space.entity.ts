import type { Visibility } from '@ruche/contracts';
import { Entity, Index } from 'typeorm';
import { At, Bool, CreatedAt, Identity, Int, Text } from '../../platform/database/columns';

@Entity('spaces')
@Index('spaces_one_company_uq', { synchronize: false })
export class Space {
  @Identity() id!: number;
  @Text({ unique: true }) slug!: string;
  @Text() name!: string;
  @Text({ default: '' }) purpose!: string;
  @Text({ default: '' }) charter!: string;
  @Text({ default: 'open' }) visibility!: Visibility;
  @Text({ default: 'honey' }) colour!: string;
  /** The one space of the whole company: open, never archived. */
  @Bool(false) company!: boolean;
  @Bool(false) demo!: boolean;
  @Int({ default: 0 }) memberCount!: number;
  @At({ nullable: true }) archivedAt!: Date | null;
  @CreatedAt() createdAt!: Date;
}
