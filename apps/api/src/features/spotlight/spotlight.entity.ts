import type { SpotlightGrounds, SpotlightState } from '@ruche/contracts';
import { Check, Column, Entity, Index, type Relation } from 'typeorm';
import { Entry } from '../../core/entries';
import { Person } from '../../core/people';
import { At, CreatedAt, Identity, Int, Int8, Json, References, Text } from '../../platform/database/columns';

/** A portrait; one at most of a week is on its way or shown. None is shown without the agreement of whoever it is of. */
@Entity('spotlights')
@Check('spotlights_consent_ck', `state <> 'published' OR (consented_at IS NOT NULL AND published_at IS NOT NULL)`)
@Index('spotlights_week_uq', { synchronize: false })
@Index('spotlights_published_ix', { synchronize: false })
@Index(['personId'])
@Index(['entryId'])
export class SpotlightRow {
  @Identity() id!: number;
  /** The Monday of the week that it is for; what it tells happened in the week before. */
  @Column({ type: 'date' }) week!: string;
  @Text({ default: 'draft' }) state!: SpotlightState;
  @Int({ default: 1 }) version!: number;
  @Int8() personId!: number;
  @References(() => Person, 'personId') person?: Relation<Person>;
  @Int8() entryId!: number;
  @References(() => Entry, 'entryId') entry?: Relation<Entry>;
  @Text() textFr!: string;
  @Text() textEn!: string;
  @Json() grounds!: SpotlightGrounds;
  /** Who asked last. */
  @Int8({ nullable: true }) askedById!: number | null;
  @References(() => Person, 'askedById', 'SET NULL') askedBy?: Relation<Person>;
  @At({ nullable: true }) answeredAt!: Date | null;
  /** Since when the person agrees to the words as they are. */
  @At({ nullable: true }) consentedAt!: Date | null;
  @At({ nullable: true }) publishedAt!: Date | null;
  @CreatedAt() createdAt!: Date;
}
