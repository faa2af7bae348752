export * from './moderation-case.entity';
export * from './report.entity';
