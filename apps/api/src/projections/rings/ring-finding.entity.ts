import type { RingFinding, RingPair } from '@ruche/contracts';
import { Column, Entity, Index, PrimaryColumn, type Relation } from 'typeorm';
import { Person } from '../../core/people';
import { At, CreatedAt, Identity, Int, Int8, Json, References, Text } from '../../platform/database/columns';

/** A few people whose reactions mostly stay among them, for somebody to look at; nothing follows by itself. */
@Entity('ring_findings')
@Index('ring_findings_open_uq', { synchronize: false })
@Index('ring_findings_people_ix', ['peopleKey', 'decidedAt'])
export class RingFindingRow {
  @Identity() id!: number;
  /** Their ids in order, joined: one group has one open finding. */
  @Text() peopleKey!: string;
  @Column({ type: 'bigint', array: true }) personIds!: number[];
  /** Reactions among them. */
  @Int() inside!: number;
  /** All reactions that they gave. */
  @Int() given!: number;
  @Json() pairs!: RingPair[];
  @At() since!: Date;
  @At() until!: Date;
  @Text({ default: 'open' }) state!: RingFinding['state'];
  @Text({ default: '' }) reason!: string;
  @At({ nullable: true }) decidedAt!: Date | null;
  @Int8({ nullable: true }) decidedById!: number | null;
  @References(() => Person, 'decidedById', 'SET NULL') decidedBy?: Relation<Person>;
  @CreatedAt() createdAt!: Date;
}

/** Reactions of one person to another in a time that give no points, as somebody decided. No foreign keys to people: the ledger outlives them. */
@Entity('voided_reactions')
@Index('voided_reactions_pair_ix', ['receiverId', 'giverId'])
export class VoidedReactions {
  @PrimaryColumn({ type: 'bigint' }) findingId!: number;
  @References(() => RingFindingRow, 'findingId') finding?: Relation<RingFindingRow>;
  @PrimaryColumn({ type: 'bigint' }) giverId!: number;
  @PrimaryColumn({ type: 'bigint' }) receiverId!: number;
  @At() since!: Date;
  @At() until!: Date;
}
