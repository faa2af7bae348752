export * from './actor';
export * from './audience';
export * from './permissions';
export * from './visibility';
