import type { AvailabilityState, Experience, FieldReaders, Locale, ProfileField, Role } from '@ruche/contracts';
import { Check, Column, Entity, Index, type Relation } from 'typeorm';
import { At, Bool, CreatedAt, Identity, Int, Int8, Json, References, Text } from '../../platform/database/columns';
import { StoredFile } from '../files/stored-file.entity';

@Entity('people')
@Check('people_working_time_ck', 'working_time BETWEEN 1 AND 100')
@Index('people_name_ix', ['name', 'id'])
@Index('people_search_ix', { synchronize: false })
@Index(['managerId'])
@Index('people_avatar_ix', { synchronize: false })
@Index('people_keeping_ix', { synchronize: false })
export class Person {
  @Identity() id!: number;
  @Text({ unique: true }) handle!: string;
  /** Lower case. */
  @Text({ unique: true }) email!: string;
  @Text() name!: string;
  @Text({ default: '' }) title!: string;
  @Text({ default: '' }) department!: string;
  @Text({ default: '' }) site!: string;
  @Text({ default: '' }) bio!: string;
  @Text({ default: 'member' }) role!: Role;
  @Text({ default: 'fr' }) locale!: Locale;
  @Text({ default: 'Europe/Paris' }) timeZone!: string;
  @Bool(true) active!: boolean;
  @Bool(false) demo!: boolean;
  /** Others see that this person is here, and this person sees others. */
  @Bool(true) showsPresence!: boolean;
  @Text({ nullable: true }) passwordHash!: string | null;
  @Int8({ nullable: true }) avatarFileId!: number | null;
  @References(() => StoredFile, 'avatarFileId', 'SET NULL') avatarFile?: Relation<StoredFile>;
  /** Every credential older than this is void. */
  @At({ default: () => 'now()' }) credentialsValidAfter!: Date;
  @Int({ default: 1 }) version!: number;
  @At({ nullable: true }) lastSeenAt!: Date | null;
  @CreatedAt() createdAt!: Date;
  @Text({ default: '' }) sector!: string;
  /** Spoken, ISO 639-1; none said: the language of the interface. */
  @Column({ type: 'text', array: true, default: '{}' }) languages!: string[];
  @Json({ default: '[]' }) experience!: Experience[];
  @Text({ default: 'available' }) availability!: AvailabilityState;
  /** The day on which an absent person is back. */
  @Column({ type: 'date', nullable: true }) absentUntil!: string | null;
  @Int8({ nullable: true }) managerId!: number | null;
  @References(() => Person, 'managerId', 'SET NULL') manager?: Relation<Person>;
  /** In percent of a whole week; only those who administer read it. */
  @Int({ default: 100 }) workingTime!: number;
  /** Fields that not everybody reads. */
  @Json({ default: '{}' }) fieldReaders!: Partial<Record<ProfileField, FieldReaders>>;
}
