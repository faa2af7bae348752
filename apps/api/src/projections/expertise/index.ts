export * from './expertise';
