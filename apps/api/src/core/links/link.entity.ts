import type { linkTypes } from '@ruche/contracts';
import { Entity, Index, type Relation, Unique } from 'typeorm';
import { CreatedAt, Identity, Int8, References, Text } from '../../platform/database/columns';
import { Entry } from '../entries/entry.entity';
import { Person } from '../people/person.entity';

/** An edge of the provenance graph: `from` is inspired by, derived from, merged into … `to`. */
@Entity('links')
@Unique(['fromId', 'toId', 'type'])
@Index(['toId'])
export class Link {
  @Identity() id!: number;
  @Int8() fromId!: number;
  @References(() => Entry, 'fromId') from?: Relation<Entry>;
  @Int8() toId!: number;
  @References(() => Entry, 'toId') to?: Relation<Entry>;
  @Text() type!: (typeof linkTypes)[number];
  @Int8({ nullable: true }) createdById!: number | null;
  @References(() => Person, 'createdById', 'SET NULL') createdBy?: Relation<Person>;
  @CreatedAt() createdAt!: Date;
}
