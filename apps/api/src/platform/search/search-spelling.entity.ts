import { Entity, Index, PrimaryColumn } from 'typeorm';
import { Int } from '../database/columns';

/** Every word of `search_words`, once; kept by its triggers. */
@Entity('search_spellings')
@Index('search_spellings_trigram_ix', { synchronize: false })
export class SearchSpellingRow {
  @PrimaryColumn({ type: 'text', collation: 'C' }) word!: string;
  /** In how many audiences it is found. */
  @Int() audiences!: number;
}
