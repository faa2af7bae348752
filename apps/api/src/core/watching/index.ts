export * from './entry-watch.entity';
export * from './space-watch.entity';
export * from './watch-level';
