import { Column, Entity, Index, PrimaryColumn, type Relation } from 'typeorm';
import { Int, References, Text } from '../../platform/database/columns';
import { Person } from './person.entity';

/** What the directory filters and counts by; `directory_refresh` keeps it. What nobody else may read is not in it. */
@Entity('directory_facts')
@Index('directory_facts_value_ix', ['facet', 'value', 'personId'])
@Index('directory_facts_near_ix', { synchronize: false })
export class DirectoryFact {
  @PrimaryColumn({ type: 'bigint' }) personId!: number;
  @References(() => Person, 'personId') person?: Relation<Person>;
  @PrimaryColumn({ type: 'text' }) facet!: string;
  @PrimaryColumn({ type: 'text' }) value!: string;
  /** Of a skill, proved or else declared. */
  @Int({ nullable: true }) level!: number | null;
  @Int({ nullable: true }) declared!: number | null;
  /** Everybody reads it; otherwise those who share a space with the person. */
  @Column({ type: 'boolean' }) open!: boolean;
  /** It is in `directory_counts`. */
  @Column({ type: 'boolean' }) counted!: boolean;
}

/** How many active people everybody sees with a value. */
@Entity('directory_counts')
export class DirectoryCount {
  @PrimaryColumn({ type: 'text' }) facet!: string;
  @PrimaryColumn({ type: 'text' }) value!: string;
  @Int() people!: number;
}

/** Who has a value that everybody sees, for 2,048 ids a row: the bit at the remainder of the id. */
@Entity('directory_sets')
export class DirectorySet {
  @PrimaryColumn({ type: 'text' }) facet!: string;
  @PrimaryColumn({ type: 'text' }) value!: string;
  /** The id divided by 2,048. */
  @PrimaryColumn({ type: 'bigint' }) chunk!: number;
  @Column({ type: 'bit', length: 2048 }) people!: string;
}

/** Folded words by which a person is found: by everybody, and by those who share a space with them. */
@Entity('directory_texts')
@Index('directory_texts_open_ix', { synchronize: false })
@Index('directory_texts_near_ix', { synchronize: false })
export class DirectoryText {
  @PrimaryColumn({ type: 'bigint' }) personId!: number;
  @References(() => Person, 'personId') person?: Relation<Person>;
  @Text() open!: string;
  @Text() near!: string;
}

/** Every word that stood in a text of the directory: what a misspelt one may have meant. */
@Entity('directory_words')
@Index('directory_words_ix', { synchronize: false })
export class DirectoryWord {
  @PrimaryColumn({ type: 'text' }) word!: string;
}
