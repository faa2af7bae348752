export * from './coedited';
export { Documents } from './documents';
export { noteAuthors } from './revision-authors';
