import { Column, Entity, Index, PrimaryColumn, type Relation } from 'typeorm';
import { CreatedAt, Identity, Int, Int8, References, Text } from '../../platform/database/columns';
import { Node } from '../../platform/nodes/node.entity';
import { Entry } from '../entries/entry.entity';
import { Person } from '../people/person.entity';

/** The shared document of an entry, as of when it was last written. It is never made anew: copies on devices merge with it. */
@Entity('coedited_documents')
@Index(['nodeId'])
export class CoeditedDocument {
  @PrimaryColumn({ type: 'bigint' }) entryId!: number;
  @References(() => Entry, 'entryId') entry?: Relation<Entry>;
  /** A Yjs update (v1) that makes the whole document. */
  @Column({ type: 'bytea' }) state!: Buffer;
  /** The document as of when the entry said the same, while `state` waits beside what readers see; otherwise null. */
  @Column({ type: 'bytea', nullable: true }) published!: Buffer | null;
  /** MD5 of the entry's title and body that it was written as, or read from; another one says that somebody wrote around it. */
  @Text() bodyHash!: string;
  /** Counts its owners: whoever holds an older number owns it no more. */
  @Int({ default: 0 }) epoch!: number;
  /** Who owns it now, or owned it last. */
  @Column({ type: 'uuid', nullable: true }) nodeId!: string | null;
  @References(() => Node, 'nodeId', 'SET NULL') node?: Relation<Node>;
}

/** A change that is kept but not yet in the entry. */
@Entity('coedited_updates')
@Index(['entryId', 'id'])
@Index(['personId'])
export class CoeditedUpdate {
  @Identity() id!: number;
  @Int8() entryId!: number;
  @References(() => Entry, 'entryId') entry?: Relation<Entry>;
  @Int8() personId!: number;
  @References(() => Person, 'personId', 'RESTRICT') person?: Relation<Person>;
  /** A Yjs update (v1). */
  @Column({ type: 'bytea' }) bytes!: Buffer;
  /** How many it adds. */
  @Int({ default: 0 }) characters!: number;
  @CreatedAt() createdAt!: Date;
}
