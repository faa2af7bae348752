import { Column, Entity, Index, type Relation, Unique } from 'typeorm';
import { Person } from '../../core/people';
import { At, Identity, Int8, References, Text } from '../../platform/database/columns';

/** A badge that somebody has; once for each thing, time or person that it is given for. */
@Entity('badge_awards')
@Unique(['badge', 'personId', 'repeatKey'])
@Index('badge_awards_person_ix', { synchronize: false })
export class BadgeAward {
  @Identity() id!: number;
  @Text() badge!: string;
  @Int8() personId!: number;
  @References(() => Person, 'personId') person?: Relation<Person>;
  @Text({ default: '' }) repeatKey!: string;
  /** What everybody may see was enough for it: everybody sees the badge. */
  @Column({ type: 'boolean' }) open!: boolean;
  @At() awardedAt!: Date;
  @At({ nullable: true }) revokedAt!: Date | null;
}
