import type { HelpState, InvitationState, MatchReason } from '@ruche/contracts';
import { Column, Entity, Index, PrimaryColumn, type Relation } from 'typeorm';
import { Entry } from '../../core/entries';
import { Person } from '../../core/people';
import { SkillRow } from '../../core/skills';
import { At, Bool, CreatedAt, Identity, Int, Int8, Json, References, Text } from '../../platform/database/columns';

/** Somebody asks for an hour of somebody who knows. */
@Entity('help_requests')
@Index(['askerId', 'id'])
@Index(['helperId'])
@Index(['skillId'])
@Index(['entryId'])
@Index('help_requests_routed_uq', { synchronize: false })
export class HelpRequestRow {
  @Identity() id!: number;
  @Int8() askerId!: number;
  @References(() => Person, 'askerId') asker?: Relation<Person>;
  @Int8() skillId!: number;
  @References(() => SkillRow, 'skillId') skill?: Relation<SkillRow>;
  @Text() topic!: string;
  @Text({ default: '' }) details!: string;
  /** What the help is for; whoever is asked reads it. */
  @Int8({ nullable: true }) entryId!: number | null;
  @References(() => Entry, 'entryId', 'SET NULL') entry?: Relation<Entry>;
  /** Time needed. */
  @Int() minutes!: number;
  /** Made from a question that nobody answered. */
  @Bool(false) routed!: boolean;
  @Text({ default: 'open' }) state!: HelpState;
  @Int8({ nullable: true }) helperId!: number | null;
  @References(() => Person, 'helperId', 'SET NULL') helper?: Relation<Person>;
  @Column({ type: 'boolean', nullable: true }) useful!: boolean | null;
  @Text({ default: '' }) thanks!: string;
  @At({ nullable: true }) settledAt!: Date | null;
  @CreatedAt() createdAt!: Date;
}

/** Who was asked, why they, and what they said. */
@Entity('help_invitations')
@Index(['personId', 'requestId'])
@Index(['proposedById'])
@Index('help_invitations_waiting_ix', { synchronize: false })
export class HelpInvitationRow {
  @PrimaryColumn({ type: 'bigint' }) requestId!: number;
  @References(() => HelpRequestRow, 'requestId') request?: Relation<HelpRequestRow>;
  @PrimaryColumn({ type: 'bigint' }) personId!: number;
  @References(() => Person, 'personId') person?: Relation<Person>;
  @Text({ default: 'asked' }) state!: InvitationState;
  @Json() reasons!: MatchReason[];
  @Int8({ nullable: true }) proposedById!: number | null;
  @References(() => Person, 'proposedById', 'SET NULL') proposedBy?: Relation<Person>;
  @Text({ default: '' }) note!: string;
  @CreatedAt() askedAt!: Date;
  @At({ nullable: true }) answeredAt!: Date | null;
}
