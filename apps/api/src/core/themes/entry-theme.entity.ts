import { Entity, Index, PrimaryColumn, type Relation } from 'typeorm';
import { References } from '../../platform/database/columns';
import { Entry } from '../entries/entry.entity';
import { Theme } from './theme.entity';

@Entity('entry_themes')
@Index(['themeId', 'entryId'])
export class EntryTheme {
  @PrimaryColumn({ type: 'bigint' }) entryId!: number;
  @References(() => Entry, 'entryId') entry?: Relation<Entry>;
  @PrimaryColumn({ type: 'bigint' }) themeId!: number;
  @References(() => Theme, 'themeId') theme?: Relation<Theme>;
}
