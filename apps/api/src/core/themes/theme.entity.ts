import { Column, Entity, Index, type Relation } from 'typeorm';
import { Bool, Identity, Int, Int8, References, Text } from '../../platform/database/columns';

@Entity('themes')
@Index(['parentId'])
export class Theme {
  @Identity() id!: number;
  @Int8({ nullable: true }) parentId!: number | null;
  @References(() => Theme, 'parentId', 'RESTRICT') parent?: Relation<Theme>;
  @Int() depth!: number;
  @Text() labelFr!: string;
  @Text() labelEn!: string;
  @Column({ type: 'text', array: true, default: '{}' }) synonyms!: string[];
  @Bool(false) demo!: boolean;
}
