export * from './exposure.entity';
export * from './reaction.entity';
export * from './reactions';
export * from './vote.entity';
export * from './votes';
