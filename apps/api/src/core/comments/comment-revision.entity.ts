import { Entity, PrimaryColumn, type Relation } from 'typeorm';
import { CreatedAt, Json, References } from '../../platform/database/columns';
import { Comment } from './comment.entity';

@Entity('comment_revisions')
export class CommentRevision {
  @PrimaryColumn({ type: 'bigint' }) commentId!: number;
  @References(() => Comment, 'commentId') comment?: Relation<Comment>;
  @PrimaryColumn({ type: 'int' }) number!: number;
  @Json() body!: Record<string, unknown>;
  @CreatedAt() createdAt!: Date;
}
