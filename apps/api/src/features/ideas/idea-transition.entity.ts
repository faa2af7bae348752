import type { IdeaStage } from '@ruche/contracts';
import { Entity, Index, type Relation } from 'typeorm';
import { Person } from '../../core/people';
import { CreatedAt, Identity, Int8, References, Text } from '../../platform/database/columns';
import { IdeaRow } from './idea.entity';

/** The history of an idea's stages; never edited. */
@Entity('idea_transitions')
@Index(['ideaId', 'id'])
@Index(['createdAt'])
export class IdeaTransition {
  @Identity() id!: number;
  @Int8() ideaId!: number;
  @References(() => IdeaRow, 'ideaId') idea?: Relation<IdeaRow>;
  @Text({ nullable: true }) fromStage!: IdeaStage | null;
  @Text() toStage!: IdeaStage;
  @Int8({ nullable: true }) byId!: number | null;
  @References(() => Person, 'byId', 'RESTRICT') by?: Relation<Person>;
  @Text({ nullable: true }) reason!: string | null;
  @CreatedAt() createdAt!: Date;
}
