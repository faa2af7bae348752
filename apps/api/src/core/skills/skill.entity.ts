import type { ProofKind } from '@ruche/contracts';
import { Column, Entity, Index, PrimaryColumn, type Relation } from 'typeorm';
import { Bool, CreatedAt, Identity, Int, Int8, Json, References, Text } from '../../platform/database/columns';
import { Entry } from '../entries';
import { Person } from '../people';
import { Theme } from '../themes/theme.entity';

/** Something that people know how to do. */
@Entity('skills')
@Index('skills_label_uq', { synchronize: false })
@Index(['themeId'])
export class SkillRow {
  @Identity() id!: number;
  @Text() labelFr!: string;
  @Text() labelEn!: string;
  @Column({ type: 'text', array: true, default: '{}' }) synonyms!: string[];
  /** What is contributed under this theme, or one below it, proves the skill. */
  @Int8({ nullable: true }) themeId!: number | null;
  @References(() => Theme, 'themeId', 'SET NULL') theme?: Relation<Theme>;
  @Bool(false) demo!: boolean;
  @CreatedAt() createdAt!: Date;
}

/** A skill of a person: what they say, and what their deeds show. */
@Entity('person_skills')
@Index(['skillId'])
export class PersonSkillRow {
  @PrimaryColumn({ type: 'bigint' }) personId!: number;
  @References(() => Person, 'personId') person?: Relation<Person>;
  @PrimaryColumn({ type: 'bigint' }) skillId!: number;
  @References(() => SkillRow, 'skillId') skill?: Relation<SkillRow>;
  @Int({ nullable: true }) declared!: number | null;
  @Int({ nullable: true }) proved!: number | null;
  /** Sum of deeds, worth what they were on 2026-01-01: as all of them fade alike, its order never changes by time alone. */
  @Column({ type: 'double precision', default: 0 }) strength!: number;
  /** Deeds by kind. */
  @Json({ default: '{}' }) proofs!: Partial<Record<ProofKind, number>>;
}

/** Somebody vouches for a skill of whom they worked with, on the entry that both had a part in. */
@Entity('endorsements')
@Index(['byId'])
@Index(['entryId'])
@Index(['skillId'])
export class Endorsement {
  @PrimaryColumn({ type: 'bigint' }) personId!: number;
  @References(() => Person, 'personId') person?: Relation<Person>;
  @PrimaryColumn({ type: 'bigint' }) skillId!: number;
  @References(() => SkillRow, 'skillId') skill?: Relation<SkillRow>;
  @PrimaryColumn({ type: 'bigint' }) byId!: number;
  @References(() => Person, 'byId') by?: Relation<Person>;
  @Int8() entryId!: number;
  @References(() => Entry, 'entryId') entry?: Relation<Entry>;
  @CreatedAt() createdAt!: Date;
}

/** What a manager wants of a skill in their team: so many people, at that level at least. */
@Entity('team_wants')
@Index(['skillId'])
export class TeamWant {
  @PrimaryColumn({ type: 'bigint' }) managerId!: number;
  @References(() => Person, 'managerId') manager?: Relation<Person>;
  @PrimaryColumn({ type: 'bigint' }) skillId!: number;
  @References(() => SkillRow, 'skillId') skill?: Relation<SkillRow>;
  @Int() level!: number;
  @Int() people!: number;
}
