import type { LinkHealth, QuickLinkAudience } from '@ruche/contracts';
import { Entity, Index, PrimaryColumn, type Relation } from 'typeorm';
import { Person } from '../../core/people';
import { At, Bool, CreatedAt, Identity, Int, Int8, References, Text } from '../../platform/database/columns';

/** A way somewhere: of the company for an audience, or somebody's own. */
@Entity('quick_links')
@Index('quick_links_order_ix', ['personId', 'position', 'id'])
export class QuickLinkRow {
  @Identity() id!: number;
  /** Whose own it is; null for the company's. */
  @Int8({ nullable: true }) personId!: number | null;
  @References(() => Person, 'personId') person?: Relation<Person>;
  @Text() label!: string;
  /** A path of Ruche or an https address. */
  @Text() url!: string;
  /** One of our drawings, one emoji, or nothing. */
  @Text({ default: '' }) icon!: string;
  @Text({ default: 'everyone' }) audience!: QuickLinkAudience['kind'];
  /** The department, the site or the role; empty for everybody. */
  @Text({ default: '' }) audienceValue!: string;
  @Int() position!: number;
  @Text({ default: 'unknown' }) health!: LinkHealth;
  @At({ nullable: true }) deadSince!: Date | null;
  @At({ nullable: true }) checkedAt!: Date | null;
  @Bool(false) demo!: boolean;
  @CreatedAt() createdAt!: Date;
}

/** A link of the company that somebody does not want on their home. */
@Entity('hidden_quick_links')
@Index(['linkId'])
export class HiddenQuickLink {
  @PrimaryColumn({ type: 'bigint' }) personId!: number;
  @References(() => Person, 'personId') person?: Relation<Person>;
  @PrimaryColumn({ type: 'bigint' }) linkId!: number;
  @References(() => QuickLinkRow, 'linkId') link?: Relation<QuickLinkRow>;
}
