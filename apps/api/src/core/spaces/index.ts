export * from './join-request.entity';
export * from './membership.entity';
export * from './space.entity';
export * from './space-record';
export * from './spaces.events';
export * from './spaces.policy';
