import type { ReportReason } from '@ruche/contracts';
import { Entity, Index, PrimaryColumn, type Relation } from 'typeorm';
import { CreatedAt, References, Text } from '../../platform/database/columns';
import { Person } from '../people/person.entity';
import { ModerationCase } from './moderation-case.entity';

@Entity('reports')
@Index(['reporterId'])
export class Report {
  @PrimaryColumn({ type: 'bigint' }) caseId!: number;
  @References(() => ModerationCase, 'caseId') case?: Relation<ModerationCase>;
  @PrimaryColumn({ type: 'bigint' }) reporterId!: number;
  @References(() => Person, 'reporterId') reporter?: Relation<Person>;
  @Text() reason!: ReportReason;
  @Text({ default: '' }) words!: string;
  @CreatedAt() createdAt!: Date;
}
