export * from './moderation.events';
export * from './moderation.policy';
export * from './moderation-case.entity';
export * from './report.entity';
