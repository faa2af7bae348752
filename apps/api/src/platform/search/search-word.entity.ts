import { Entity, PrimaryColumn } from 'typeorm';
import { Int } from '../database/columns';

/** The words that each audience can read, so that a misspelling is corrected only to what the searcher may see. */
@Entity('search_words')
export class SearchWordRow {
  @PrimaryColumn({ type: 'text', collation: 'C' }) word!: string;
  @PrimaryColumn({ type: 'text', collation: 'C' }) audience!: string;
  @Int() documents!: number;
}
