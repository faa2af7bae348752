import type { SpaceModule, SpaceType, Visibility, WatchDefault } from '@ruche/contracts';
import { Column, Entity, Index } from 'typeorm';
import { At, Bool, CreatedAt, Identity, Int, Text } from '../../platform/database/columns';

@Entity('spaces')
@Index('spaces_one_company_uq', { synchronize: false })
export class Space {
  @Identity() id!: number;
  @Text({ unique: true }) slug!: string;
  @Text() name!: string;
  @Text({ default: '' }) purpose!: string;
  @Text({ default: '' }) charter!: string;
  /** Grows with every change of the charter's words: whoever accepted an earlier one is asked again. */
  @Int({ default: 0 }) charterVersion!: number;
  @Text({ default: 'team' }) type!: SpaceType;
  /** What people find in it, as tabs. */
  @Column({ type: 'text', array: true, default: '{ideas,forum,questions,blog,pages}' }) modules!: SpaceModule[];
  @Text({ default: 'open' }) visibility!: Visibility;
  @Text({ default: 'honey' }) colour!: string;
  /** New pages wait for whoever runs the space. */
  @Bool(false) pageReview!: boolean;
  /** The one space of the whole company: open, never archived. */
  @Bool(false) company!: boolean;
  @Bool(false) demo!: boolean;
  /** The level at which those who join follow it at first. */
  @Text({ default: 'normal' }) watchDefault!: WatchDefault;
  @Int({ default: 0 }) memberCount!: number;
  /** What people did in it in the last 30 days, counted every hour. */
  @Int({ default: 0 }) pulse!: number;
  @At({ nullable: true }) archivedAt!: Date | null;
  @CreatedAt() createdAt!: Date;
}
