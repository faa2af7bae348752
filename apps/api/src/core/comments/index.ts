export * from './comment.entity';
export * from './comment-revision.entity';
export * from './comments.events';
