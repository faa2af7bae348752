export * from './letter-text';
export * from './post';
export * from './weekly-parts';
