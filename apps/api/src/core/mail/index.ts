export * from './letter-text';
export * from './post';
