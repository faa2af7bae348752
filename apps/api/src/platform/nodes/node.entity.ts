import { Entity, PrimaryColumn } from 'typeorm';
import { At, Text } from '../database/columns';

/** A process that serves requests, and where the others reach it. */
@Entity('nodes')
export class Node {
  @PrimaryColumn({ type: 'uuid' }) id!: string;
  @Text() url!: string;
  @At({ default: () => 'now()' }) seenAt!: Date;
}
