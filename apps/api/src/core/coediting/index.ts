export { withBroughtFiles } from './brought-files';
export * from './coedited';
export { Documents } from './documents';
export { HeldChanges } from './held-changes';
export { noteAuthors } from './revision-authors';
