import { Entity, Index, type Relation } from 'typeorm';
import { At, Identity, Int8, Json, References, Text } from '../../platform/database/columns';
import { Person } from '../people';

/** What a skill was and had before it became another; `had` says that the other one had the same already. */
export interface Moved {
  synonyms: string[];
  themeId: number | null;
  /** Names and theme that the other one got by it. */
  added: string[];
  themeGiven: boolean;
  people: { person: number; declared: number; before: number | null; had: boolean }[];
  endorsements: { person: number; by: number; entry: number; at: string; had: boolean }[];
  requests: number[];
  wants: { manager: number; level: number; people: number; had: boolean }[];
}

/** Two skills that became one; `fromId` is the one that went. */
@Entity('skill_merges')
@Index('skill_merges_from_uq', { synchronize: false })
@Index('skill_merges_into_ix', { synchronize: false })
export class SkillMergeRow {
  @Identity() id!: number;
  @Int8() fromId!: number;
  @Int8() intoId!: number;
  @Text() labelFr!: string;
  @Text() labelEn!: string;
  @Json() moved!: Moved;
  @Int8({ nullable: true }) byId!: number | null;
  @References(() => Person, 'byId', 'SET NULL') by?: Relation<Person>;
  @At({ default: () => 'now()' }) mergedAt!: Date;
  @At({ nullable: true }) undoneAt!: Date | null;
}
