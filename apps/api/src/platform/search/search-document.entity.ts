import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { At, Int8, Text } from '../database/columns';

/** What the PostgreSQL search engine keeps of one thing that can be found. */
@Entity('search_documents')
@Index('search_documents_vector_ix', { synchronize: false })
@Index('search_documents_place_ix', ['place'])
export class SearchDocumentRow {
  /** `idea:12`, `comment:7`. */
  @PrimaryColumn({ type: 'text' }) id!: string;
  @Text() kind!: string;
  @Int8() refId!: number;
  /** Who may find it: `space:3`, `person:9`, `directory`. */
  @Column({ type: 'text', array: true }) audience!: string[];
  @Text() title!: string;
  @Text() body!: string;
  @Int8({ nullable: true }) spaceId!: number | null;
  @Int8({ nullable: true }) authorId!: number | null;
  @Column({ type: 'bigint', array: true, default: '{}' }) themeIds!: number[];
  @Column({ type: 'double precision', default: 0 }) popularity!: number;
  @At({ nullable: true }) at!: Date | null;
  @Column({ type: 'double precision', default: 1 }) weight!: number;
  /** Who comes first when a word is in too many: the highest. */
  @Int8({ default: 0 }) place!: number;
  /** Of the thing when it was indexed: tells a stale document. */
  @Text() version!: string;
  @Column({ type: 'tsvector', select: false }) vector!: string;
  /** The beginning of it: what is ranked by. */
  @Column({ type: 'tsvector', select: false, default: '' }) lead!: string;
}
