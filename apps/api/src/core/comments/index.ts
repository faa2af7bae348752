export * from './comment.entity';
export * from './comment-revision.entity';
export * from './comments.events';
export * from './comments.policy';
export * from './comments.queries';
export * from './moving';
