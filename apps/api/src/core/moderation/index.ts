export * from './moderation.events';
export * from './moderation-case.entity';
export * from './report.entity';
